// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel_chip.hpp"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include "fitting_label.hpp"
#include "log_model.hpp"
#include "numbers.hpp"
#include "theme.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {
namespace {

constexpr double ChipTint = 0.15; // less than a selected row has

// As many names as there is room for, and how many there are.
QStringList chipTexts(const QStringList& names)
{
    QStringList texts{//: %1 are the names of the channels chosen: the others are hidden below
                      ChannelChip::tr("Channels: %1").arg(names.join(QStringLiteral(", ")))};
    for (qsizetype count = names.size() - 1; count > 0; --count)
        //: %1 are names of channels, %2 is how many more there are
        texts << ChannelChip::tr("Channels: %1, and %2 more")
                     .arg(names.first(count).join(QStringLiteral(", ")),
                          grouped(static_cast<std::uint64_t>(names.size() - count)));
    return texts;
}

} // namespace

ChannelChip::ChannelChip(QWidget* parent)
    : QFrame(parent)
    , text_(new FittingLabel)
{
    setObjectName(QStringLiteral("channelChip"));
    setAccessibleName(tr("Chosen channels"));
    setAutoFillBackground(true);
    text_->setObjectName(QStringLiteral("chosenChannels"));
    text_->setAccessibleName(tr("Chosen channels"));
    text_->setExplanation(tr("Timeline and log show only the channels that are chosen in the table"));

    auto* all = new QToolButton;
    all->setObjectName(QStringLiteral("showAllChannels"));
    all->setAccessibleName(tr("Show all channels"));
    all->setToolTip(tr("Show all channels"));
    all->setIcon(tintedIcon(QStringLiteral("close")));
    all->setAutoRaise(true);
    connect(all, &QToolButton::clicked, this, &ChannelChip::allWanted);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 4, 0);
    row->addWidget(text_, 1);
    row->addWidget(all);
    paint();
    hide();
}

void ChannelChip::setChannels(const std::set<unsigned>& channels, const LogModel& log)
{
    QStringList names; // as the log has them
    for (const unsigned channel : channels)
        names << log.channelName(channel);
    if (!names.isEmpty())
        text_->setTexts(chipTexts(names));
    setVisible(!names.isEmpty());
}

void ChannelChip::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && text_)
        paint();
}

void ChannelChip::paint()
{
    const QPalette desktop = QApplication::palette(this);
    QPalette own; // one role; the others stay the desktop's
    own.setColor(QPalette::Window,
                 blend(desktop.color(QPalette::Window), desktop.color(QPalette::Highlight), ChipTint));
    setPalette(own);
}

} // namespace efdmon::gui

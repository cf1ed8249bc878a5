// SPDX-License-Identifier: GPL-3.0-or-later
#include "bell_panel.hpp"

#include <QEvent>
#include <QVBoxLayout>

#include "bell_table.hpp"
#include "channel_row.hpp"
#include "hover_label.hpp"
#include "theme.hpp"

namespace efdmon::gui {

BellPanel::BellPanel(QWidget* parent)
    : QWidget(parent)
    , check_(new HoverLabel)
    , heading_(new HoverLabel)
    , table_(new BellTable(model_))
{
    setObjectName(QStringLiteral("bellPanel"));
    check_->setObjectName(QStringLiteral("bellCheck"));
    check_->setAccessibleName(tr("Conservation check of this channel"));
    check_->setMargin(4);
    check_->setWordWrap(true);
    heading_->setObjectName(QStringLiteral("bellHeading"));
    heading_->setContentsMargins(4, 0, 4, 4);
    heading_->setWordWrap(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(check_);
    column->addWidget(heading_);
    column->addWidget(table_, 1);
    applyPalette();
    setChannel(nullptr, true);
}

void BellPanel::setChannel(const ChannelRow* row, bool settled)
{
    model_.setReads(row ? row->bells : std::vector<BellRead>{});
    heading_->setText(headingFor(row));
    const Counts counts = row ? row->counts : Counts{};
    const Conservation state = check(counts, settled);
    const QString text = conservationText(state, counts);
    if (const Signal signal = conservationSignal(state, counts); signal != signal_) {
        signal_ = signal;
        applyPalette();
    }
    if (check_->text() == text)
        return;
    check_->setText(text);
    check_->setAccessibleDescription(text);
}

QString BellPanel::headingFor(const ChannelRow* row) const
{
    if (row == nullptr)
        return tr("There is no channel to show.");
    const QString text = model_.rowCount() > 0
        ? tr("%1: each line is one read of its eventfd, beside the records that it counted.")
        : tr("%1: its eventfd has not been read yet, no event has come since this window watches.");
    return text.arg(channelName(row->status));
}

void BellPanel::applyPalette()
{
    QPalette own; // one role; the others stay the desktop's
    own.setColor(QPalette::WindowText, signalColor(signal_, palette()));
    check_->setPalette(own);
}

void BellPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && table_)
        applyPalette();
}

} // namespace efdmon::gui

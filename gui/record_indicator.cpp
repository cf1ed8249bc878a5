// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_indicator.hpp"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include "fitting_label.hpp"
#include "numbers.hpp"
#include "theme.hpp"

namespace efdmon::gui {
namespace {

constexpr int Room = 6; // around the dot
constexpr int LeastDigits = 6;

// What grows comes first: it is the last to be cut off.
QStringList progressTexts(const RecordProgress& progress, const QTime& since)
{
    QStringList parts{
        eventCount(progress.events),
        QLocale().formattedDataSize(static_cast<qint64>(progress.bytes), 1, QLocale::DataSizeSIFormat)};
    if (progress.dropped > 0)
        parts << RecordIndicator::tr("not recorded: %1").arg(grouped(progress.dropped));
    // When it began, not for how long it has been: that stays true while nothing happens.
    parts << RecordIndicator::tr("since %1").arg(QLocale().toString(since, QLocale::ShortFormat));
    parts << QFileInfo(QString::fromStdString(progress.path)).fileName();
    return fewerFromTheEnd(parts);
}

} // namespace

RecordIndicator::RecordIndicator(QWidget* parent)
    : QWidget(parent)
    , dot_(new QLabel(QStringLiteral("●")))
    , text_(new FittingLabel)
{
    setObjectName(QStringLiteral("recordIndicator"));
    setAccessibleName(tr("Recording"));
    dot_->setAccessibleName(tr("Recording"));
    text_->setObjectName(QStringLiteral("recordState"));
    text_->setAccessibleName(tr("Recorded so far"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Room, 0, 0, 0);
    row->setSpacing(Room);
    row->addWidget(dot_);
    row->addWidget(text_, 1);
    paint();
}

QSize RecordIndicator::sizeHint() const
{
    return {3 * Room + dot_->sizeHint().width() + text_->wholeWidth() + 2, QWidget::sizeHint().height()};
}

QSize RecordIndicator::minimumSizeHint() const
{
    return {3 * Room + dot_->sizeHint().width() + LeastDigits * text_->fontMetrics().horizontalAdvance(u'0'),
            QWidget::minimumSizeHint().height()};
}

void RecordIndicator::start(const RecordProgress& progress)
{
    since_ = QTime::currentTime();
    setProgress(progress);
}

void RecordIndicator::setProgress(const RecordProgress& progress)
{
    const QStringList texts = progressTexts(progress, since_);
    if (texts.first() == text_->whole())
        return;
    text_->setExplanation(QString::fromStdString(progress.path));
    text_->setTexts(texts);
    updateGeometry();
    if (dropping_ != (progress.dropped > 0)) {
        dropping_ = progress.dropped > 0;
        paint();
    }
}

void RecordIndicator::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && text_)
        paint();
}

void RecordIndicator::paint()
{
    QPalette own; // the other roles stay the desktop's
    // Labels take the one in a window, and the other in a tool bar.
    for (const auto role : {QPalette::WindowText, QPalette::ButtonText})
        own.setColor(role, signalColor(Signal::Bad, QApplication::palette(this)));
    dot_->setPalette(own);
    text_->setPalette(dropping_ ? own : QPalette());
}

} // namespace efdmon::gui

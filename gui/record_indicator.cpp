// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_indicator.hpp"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include "numbers.hpp"
#include "theme.hpp"

namespace efdmon::gui {
namespace {

constexpr int MostNameWidth = 20; // in digits

} // namespace

QString recordText(const RecordProgress& progress, const QFontMetrics& metrics)
{
    const QString name = QFileInfo(QString::fromStdString(progress.path)).fileName();
    const int most = MostNameWidth * metrics.horizontalAdvance(u'0');
    return RecordIndicator::tr("%1   %2 events   %3")
        .arg(metrics.elidedText(name, Qt::ElideMiddle, most), grouped(progress.events),
             QLocale().formattedDataSize(static_cast<qint64>(progress.bytes), 1, QLocale::DataSizeSIFormat));
}

RecordIndicator::RecordIndicator(QWidget* parent)
    : QWidget(parent)
    , dot_(new QLabel(QStringLiteral("●")))
    , text_(new QLabel)
{
    setObjectName(QStringLiteral("recordIndicator"));
    setAccessibleName(tr("Recording"));
    dot_->setAccessibleName(tr("Recording"));
    text_->setObjectName(QStringLiteral("recordState"));
    text_->setAccessibleName(tr("Recorded so far"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(6);
    row->addWidget(dot_);
    row->addWidget(text_);
    paint();
}

void RecordIndicator::start(const RecordProgress& progress)
{
    since_ = QTime::currentTime();
    setProgress(progress);
}

// When it began, not for how long it has been: that stays true while nothing happens.
void RecordIndicator::setProgress(const RecordProgress& progress)
{
    QString text = recordText(progress, text_->fontMetrics());
    text += QStringLiteral("   ") + tr("since %1").arg(QLocale().toString(since_, QLocale::ShortFormat));
    if (progress.dropped > 0)
        text += QStringLiteral("   ") + tr("not recorded: %1").arg(grouped(progress.dropped));
    if (text_->text() != text) {
        text_->setText(text);
        text_->setAccessibleDescription(text);
    }
    setToolTip(QString::fromStdString(progress.path));
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
    QPalette own; // one role; the others stay the desktop's
    own.setColor(QPalette::WindowText, signalColor(Signal::Bad, QApplication::palette(this)));
    dot_->setPalette(own);
    text_->setPalette(dropping_ ? own : QPalette());
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_control.hpp"

#include <algorithm>

#include <QAction>
#include <QFileInfo>
#include <QSettings>
#include <QToolBar>

#include "monitor.hpp"
#include "notice_bar.hpp"
#include "numbers.hpp"
#include "record_dialog.hpp"
#include "record_indicator.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {
namespace {

constexpr qint64 RefreshInterval = 200; // ms

QString wholeName(const RecordProgress& progress)
{
    return QFileInfo(QString::fromStdString(progress.path)).absoluteFilePath();
}

} // namespace

RecordControl::RecordControl(Monitor& monitor, NoticeBar& notice, QWidget& window, std::size_t chunks)
    : QObject(&window)
    , monitor_(monitor)
    , notice_(notice)
    , window_(window)
    , action_(new QAction(this))
    , recorder_(nullptr, chunks)
{
    setObjectName(QStringLiteral("recordControl"));
    action_->setObjectName(QStringLiteral("recordAction"));
    action_->setShortcut(Qt::CTRL | Qt::Key_R);
    connect(action_, &QAction::triggered, this, &RecordControl::toggle);
    connect(&recorder_, &Recorder::progressed, this, &RecordControl::refresh);
    connect(&recorder_, &Recorder::finished, this, &RecordControl::finished);
    connect(&recorder_, &Recorder::failed, this, &RecordControl::failed);
    // Where the disk hangs, the writer reports nothing: events tell of it then.
    connect(&monitor_, &Monitor::snapshotReady, this, [this] {
        if (recorder_.active() && refreshed_.hasExpired(RefreshInterval))
            refresh();
    });
    update();
}

void RecordControl::addIndicatorTo(QToolBar& bar)
{
    indicator_ = new RecordIndicator;
    place_ = bar.addWidget(indicator_);
    update();
}

void RecordControl::setChannels(const std::vector<ChannelStatus>& channels)
{
    for (const ChannelStatus& channel : channels)
        sources_[channel.number] = {channel.name.toStdString(), channel.ringEntries};
    live_ = std::any_of(channels.begin(), channels.end(), [](const auto& one) { return one.watched; });
    recorder_.addSources(sources_);
    update();
}

void RecordControl::toggle()
{
    if (recorder_.active())
        stop();
    else
        ask();
}

void RecordControl::ask()
{
    auto* dialog = new RecordDialog(&window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->restore(QSettings());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        QSettings settings;
        dialog->save(settings);
        start(dialog->target());
    });
    dialog->open();
}

void RecordControl::start(const RecordTarget& target)
{
    if (recorder_.active())
        return;
    stopping_ = false;
    saidDropped_ = false;
    notice_.putAway(); // it may say of an earlier try that nothing is recorded
    native_ = target.format == LogFormat::Native;
    monitor_.record(recorder_.start(target, sources_));
    if (indicator_)
        indicator_->start(recorder_.progress());
    refreshed_.start();
    update();
}

void RecordControl::stop()
{
    if (!recorder_.active() || stopping_)
        return;
    stopping_ = true;
    recorder_.stop();
    monitor_.record({});
    update();
}

void RecordControl::update()
{
    const bool active = recorder_.active();
    action_->setIcon(tintedIcon(active ? QStringLiteral("stop") : QStringLiteral("record")));
    action_->setText(active ? tr("Stop &recording") : tr("&Record…"));
    action_->setEnabled(active ? !stopping_ : live_);
    const QString key = action_->shortcut().toString(QKeySequence::NativeText);
    action_->setToolTip(
        active && stopping_ ? tr("Writing what is left…")
            : active        ? tr("Finish the file (%1)").arg(key)
            : live_ ? tr("Write all events to a file from now on, also while the log is paused (%1)").arg(key)
                    : tr("There is no channel to record"));
    if (place_)
        place_->setVisible(active);
}

void RecordControl::refresh()
{
    refreshed_.start();
    const RecordProgress now = recorder_.progress();
    if (indicator_ && recorder_.active())
        indicator_->setProgress(now);
    if (now.dropped > 0 && !saidDropped_) {
        saidDropped_ = true;
        notice_.say(
            Signal::Warning,
            tr("The disk cannot keep up: some events are not recorded. Recording goes on, and the file "
               "shows the gap."));
    }
}

void RecordControl::finished()
{
    const RecordProgress last = recorder_.progress();
    update();
    QString text = last.files > 1
        //: %1 is "7 events"; %2 files, %3 is a file name
        ? tr("Recorded %1 to %2 files, the last is %3.")
              .arg(eventCount(last.events), grouped(last.files), wholeName(last))
        //: %1 is "7 events", %2 a file name
        : tr("Recorded %1 to %2.").arg(eventCount(last.events), wholeName(last));
    if (last.dropped > 0)
        text += u' ' + tr("Not recorded, because the disk could not keep up: %1.").arg(grouped(last.dropped));
    notice_.say(last.dropped > 0 ? Signal::Warning : Signal::Good, text);
    offerToOpen(last);
}

void RecordControl::failed(const QString& why)
{
    monitor_.record({});
    update();
    const RecordProgress last = recorder_.progress();
    if (last.files == 0) {
        notice_.say(Signal::Bad, tr("Nothing is recorded: %1").arg(why));
        return;
    }
    notice_.say(Signal::Bad, tr("The recording has stopped: %1").arg(why));
    offerToOpen(last);
}

void RecordControl::offerToOpen(const RecordProgress& progress)
{
    if (native_)
        notice_.offer(tr("Open"),
                      [this, name = QString::fromStdString(progress.path)] { Q_EMIT openWanted(name); });
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_page.hpp"

#include <chrono>
#include <utility>

#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include "bell_panel.hpp"
#include "channel_chip.hpp"
#include "channel_page.hpp"
#include "channel_view.hpp"
#include "latency_plot.hpp"
#include "log_panel.hpp"
#include "log_view.hpp"
#include "monotonic.hpp"
#include "time_selection.hpp"
#include "timeline.hpp"

namespace efdmon::gui {
namespace {

constexpr std::chrono::milliseconds PageStep{100}; // of rates, and of what is drawn from them
constexpr std::chrono::milliseconds PageFrame{16};
constexpr std::int64_t LateNs = 1'000'000'000; // for a tick

std::int64_t pageTimeMs()
{
    return monotonicNow() / 1'000'000;
}

} // namespace

LivePage::LivePage(QWidget* parent)
    : QWidget(parent)
    , table_(new ChannelView(channels_, this))
    , chip_(new ChannelChip)
    , timeline_(new Timeline(channels_))
    , latency_(new LatencyPlot)
    , bells_(new BellPanel)
    , details_(new QTabWidget)
    , panel_(new LogPanel(log_))
    , selection_(new TimeSelection(timeline_->plot(), panel_->view(), this))
    , plots_(new QSplitter(Qt::Horizontal))
    , splitter_(new QSplitter(Qt::Vertical, this))
    , clock_(this)
{
    setObjectName(QStringLiteral("livePage"));
    makeDetails();
    timeline_->plot().waitForFirstFrame();
    latency_->waitForFirstFrame();
    splitter_->setObjectName(QStringLiteral("splitter"));
    const ChannelPageParts parts{table_, chip_, plots_, panel_, splitter_};
    stackParts(*this, parts);
    followSelection(parts, timeline_->plot(), log_);

    clock_.setInterval(PageStep);
    connectParts();
    view().showChannels({});
}

void LivePage::makeDetails()
{
    details_->setObjectName(QStringLiteral("channelDetails"));
    details_->setAccessibleName(tr("The current channel"));
    details_->setDocumentMode(true);
    details_->addTab(latency_, tr("Latency"));
    details_->addTab(bells_, tr("Bell and records"));
    plots_->setObjectName(QStringLiteral("plotSplitter"));
    plots_->addWidget(timeline_);
    plots_->addWidget(details_);
    plots_->setStretchFactor(0, 1);
    plots_->setStretchFactor(1, 0);
    plots_->setChildrenCollapsible(false);
}

void LivePage::connectParts()
{
    connect(&clock_, &QTimer::timeout, this, &LivePage::tick);
    connect(table_, &ChannelView::currentChannelChanged, this, [this] {
        updateHint();
        updateDetails();
        Q_EMIT currentChanged();
    });
    connect(details_, &QTabWidget::currentChanged, this, &LivePage::updateDetails);
    connect(panel_, &LogPanel::rowsChanged, this, &LivePage::logChanged);
    connect(panel_, &LogPanel::selectionChanged, this, &LivePage::logChanged);
}

LogView& LivePage::view() const
{
    return panel_->view();
}

void LivePage::setChannels(const std::vector<ChannelStatus>& channels)
{
    channels_.setChannels(channels);
    std::map<unsigned, QString> names;
    for (const ChannelStatus& channel : channels)
        names[channel.number] = channelName(channel);
    panel_->setChannelNames(names);
    timeline_->refresh();
    updateHint();
    updateDetails();
    updateChip();
    Q_EMIT currentChanged();
    Q_EMIT countsChanged();
}

void LivePage::setAlerting(const std::set<unsigned>& channels)
{
    channels_.setAlerting(channels);
}

void LivePage::apply(const Snapshot& snapshot)
{
    // Running before the counts are judged: what is in flight may be so now.
    const bool due = clock_.isActive() && clock_.remainingTimeAsDuration() < PageFrame;
    if (due || !clock_.isActive())
        clock_.start();
    channels_.apply(snapshot, monotonicNow());
    log_.skip(snapshot.dropped);
    log_.append(snapshot.records);
    panel_->count(snapshot.records, pageTimeMs());
    // With this frame, rather than in one of its own a moment later.
    if (due) {
        channels_.advance(monotonicNow());
        refresh();
    }
    Q_EMIT countsChanged();
    Q_EMIT logChanged();
}

void LivePage::tick()
{
    panel_->advance(pageTimeMs());
    const std::int64_t now = monotonicNow();
    // After this thread has stood still, what the reader has gathered meanwhile is
    // still to come: that nothing is new says nothing yet.
    const bool late = now - std::exchange(ticked_, now) > LateNs;
    if (!channels_.advance(now) && !late) {
        clock_.stop();
        Q_EMIT countsChanged();
    }
    refresh();
}

void LivePage::refresh()
{
    timeline_->refresh();
    updateDetails();
}

// What is out of sight is updated when it comes into sight.
void LivePage::updateDetails()
{
    const ChannelRow* row = current();
    if (details_->currentWidget() == bells_)
        bells_->setChannel(row, settled());
    else
        latency_->setLatency(row ? row->latency : Latency{}, row ? row->status.number : 0,
                             row ? channelName(row->status) : QString());
}

void LivePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    Q_EMIT shown(true);
}

void LivePage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    Q_EMIT shown(false);
}

void LivePage::updateChip()
{
    chip_->setChannels(table_->selectedChannels(), log_);
}

void LivePage::focusLog()
{
    panel_->focusPage();
}

void LivePage::setPaused(bool paused)
{
    log_.setPaused(paused);
    updateHint();
    Q_EMIT logChanged();
}

void LivePage::setClock(const WallClock& clock)
{
    panel_->setClock(clock);
    channels_.history().setClock(clock);
    refresh();
}

ClearedEvents LivePage::clear()
{
    ClearedEvents cleared{log_.clear(), panel_->clear()};
    Q_EMIT logChanged();
    return cleared;
}

// Events that have come since get other numbers: a place among them is lost.
void LivePage::putBack(ClearedEvents&& cleared)
{
    view().forgetPlace();
    log_.putBack(std::move(cleared.log));
    panel_->putBack(cleared.latest);
    Q_EMIT logChanged();
}

void LivePage::save(QSettings& settings) const
{
    settings.setValue(QStringLiteral("splitter"), splitter_->saveState());
    settings.setValue(QStringLiteral("plotSplitter"), plots_->saveState());
    settings.setValue(QStringLiteral("channelDetails"), details_->currentIndex());
    timeline_->save(settings);
    panel_->save(settings);
}

void LivePage::restore(QSettings& settings)
{
    splitter_->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    plots_->restoreState(settings.value(QStringLiteral("plotSplitter")).toByteArray());
    details_->setCurrentIndex(settings.value(QStringLiteral("channelDetails"), 0).toInt());
    timeline_->restore(settings);
    panel_->restore(settings);
}

const ChannelRow* LivePage::current() const
{
    const auto number = table_->current();
    return number ? channels_.find(*number) : nullptr;
}

void LivePage::updateHint()
{
    if (log_.paused()) {
        view().setHint(tr("Paused. New events are kept, and shown when you go on."), {});
        return;
    }
    const ChannelRow* row = current();
    if (row && row->status.simulated) {
        view().setHint(tr("Waiting for events. Fire one with Trigger."));
        return;
    }
    const QString node = row ? nodeName(row->status.number) : nodeName(0);
    view().setHint(tr("Waiting for events. Fire one with Trigger, or in a terminal:"),
                   QStringLiteral("echo 1 | sudo tee /sys/class/efdmon/%1/trigger").arg(node));
}

} // namespace efdmon::gui

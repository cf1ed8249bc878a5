// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_page.hpp"

#include <QSplitter>
#include <QVBoxLayout>

#include "channel_view.hpp"
#include "log_panel.hpp"
#include "log_view.hpp"
#include "rate_plot.hpp"

namespace efdmon::gui {

LivePage::LivePage(QWidget* parent)
    : QWidget(parent)
    , table_(new ChannelView(channels_, this))
    , plot_(new RatePlot(channels_))
    , panel_(new LogPanel(log_))
    , splitter_(new QSplitter(Qt::Vertical, this))
    , clock_(this)
{
    setObjectName(QStringLiteral("livePage"));
    splitter_->setObjectName(QStringLiteral("splitter"));
    splitter_->addWidget(plot_);
    splitter_->addWidget(panel_);
    splitter_->setStretchFactor(0, 0);
    splitter_->setStretchFactor(1, 1);
    splitter_->setChildrenCollapsible(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(splitter_->handleWidth());
    column->addWidget(table_);
    column->addWidget(splitter_, 1);

    since_.start();
    clock_.setInterval(RateHistory::StepMs);
    connect(&clock_, &QTimer::timeout, this, &LivePage::tick);
    connect(table_, &ChannelView::currentChannelChanged, this, [this] {
        updateHint();
        Q_EMIT currentChanged();
    });
    connect(panel_, &LogPanel::rowsChanged, this, &LivePage::logChanged);
    view().showChannels({});
    setFocusProxy(panel_);
}

LogView& LivePage::view() const
{
    return panel_->view();
}

void LivePage::setChannels(const std::vector<ChannelStatus>& channels)
{
    channels_.setChannels(channels);
    for (const ChannelStatus& channel : channels) {
        const QString name = channel.name.isEmpty() ? nodeName(channel.number) : channel.name;
        log_.setChannelName(channel.number, name);
        panel_->setChannelName(channel.number, name);
    }
    // Also while rows of a channel that has gone are still in the log.
    view().showChannels(log_.channelNames());
    plot_->refresh();
    updateHint();
    Q_EMIT currentChanged();
    Q_EMIT countsChanged();
}

void LivePage::apply(const Snapshot& snapshot)
{
    // Running before the counts are judged: what is in flight may be so now.
    if (!clock_.isActive())
        clock_.start();
    channels_.apply(snapshot, since_.elapsed());
    log_.append(snapshot.records);
    panel_->count(snapshot.records, since_.elapsed());
    Q_EMIT countsChanged();
    Q_EMIT logChanged();
}

void LivePage::tick()
{
    panel_->advance(since_.elapsed());
    if (!channels_.advance(since_.elapsed())) {
        clock_.stop();
        Q_EMIT countsChanged();
    }
    plot_->refresh();
}

void LivePage::setPaused(bool paused)
{
    log_.setPaused(paused);
    Q_EMIT logChanged();
}

void LivePage::clear()
{
    log_.clear();
    panel_->clear();
    Q_EMIT logChanged();
}

const ChannelRow* LivePage::current() const
{
    const auto number = table_->current();
    return number ? channels_.find(*number) : nullptr;
}

void LivePage::updateHint()
{
    const ChannelRow* row = current();
    const QString node = row ? nodeName(row->status.number) : nodeName(0);
    view().setHint(
        tr("Waiting for events. Fire one with <b>Trigger</b>, or in a terminal:")
        + QStringLiteral("<br><br><code>echo 1 | sudo tee /sys/class/efdmon/%1/trigger</code>").arg(node));
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "alert_center.hpp"

#include <algorithm>
#include <chrono>

#include "channel_model.hpp"
#include "monotonic.hpp"

namespace efdmon::gui {

AlertCenter::AlertCenter(const ChannelModel& channels, QObject* parent)
    : QObject(parent)
    , channels_(channels)
    , clock_(this)
{
    clock_.setObjectName(QStringLiteral("alertClock"));
    clock_.setSingleShot(true);
    clock_.setTimerType(Qt::PreciseTimer); // before its time it would have to come twice
    connect(&clock_, &QTimer::timeout, this, &AlertCenter::advance);
}

AlertRules AlertCenter::rules(unsigned channel) const
{
    const ChannelRow* row = channels_.find(channel);
    const auto found = row ? book_.find(channelName(row->status)) : book_.end();
    return found != book_.end() ? found->second : AlertRules{};
}

void AlertCenter::setRules(unsigned channel, const AlertRules& rules)
{
    const ChannelRow* row = channels_.find(channel);
    if (!row)
        return;
    if (rules == AlertRules{})
        book_.erase(channelName(row->status));
    else
        book_[channelName(row->status)] = rules;
    follow();
}

std::set<unsigned> AlertCenter::alerting() const
{
    std::set<unsigned> channels;
    for (const ChannelRow& row : channels_.rows())
        if (rules(row.status.number).any())
            channels.insert(row.status.number);
    return channels;
}

void AlertCenter::follow()
{
    for (const unsigned channel : engine_.channels())
        if (const ChannelRow* row = channels_.find(channel); !row || !row->status.watched)
            engine_.forget(channel);
    for (const ChannelRow& row : channels_.rows())
        if (row.status.watched)
            engine_.setRules(row.status.number, rules(row.status.number), monotonicNow());
    update();
    Q_EMIT rulesChanged();
}

void AlertCenter::update()
{
    const std::int64_t now = monotonicNow();
    for (const unsigned channel : engine_.channels()) {
        const ChannelRow* row = channels_.find(channel);
        if (!row)
            continue;
        const double rate = static_cast<double>(channels_.history().lastSecond(channel, now).all());
        tell(engine_.update(channel, row->counts, rate, now));
    }
    wind();
}

void AlertCenter::advance()
{
    tell(engine_.advance(monotonicNow()));
    wind();
}

void AlertCenter::tell(const std::vector<Alert>& alerts)
{
    for (const Alert& alert : alerts)
        Q_EMIT alerted(alert);
}

// A clock that rings too early is left alone: to wind it at each event would
// cost more than to look in vain once in a while.
void AlertCenter::wind()
{
    const auto deadline = engine_.deadline();
    if (!deadline) {
        clock_.stop();
        return;
    }
    if (clock_.isActive() && rings_ <= *deadline)
        return;
    rings_ = *deadline;
    const std::chrono::nanoseconds left(std::max<std::int64_t>(*deadline - monotonicNow(), 0));
    clock_.start(std::chrono::ceil<std::chrono::milliseconds>(left));
}

void AlertCenter::restore(QSettings& settings)
{
    book_ = readAlerts(settings);
    follow();
}

} // namespace efdmon::gui

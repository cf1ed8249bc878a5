// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader.hpp"

#include <algorithm>
#include <utility>

namespace efdmon::gui {
namespace {

constexpr int BarrenLimit = 3;
constexpr std::size_t FloodRecords = 1000; // in a frame
constexpr int FloodSkips = 2; // frames, one after the other
constexpr std::chrono::milliseconds ListenerInterval{250};
constexpr std::chrono::milliseconds LatencyInterval{250};

bool isDue(const QElapsedTimer& age, std::chrono::milliseconds interval)
{
    return !age.isValid() || age.hasExpired(interval.count());
}

} // namespace

Reader::Reader(ListenerSource listeners, QObject* parent, std::chrono::milliseconds frame)
    : QObject(parent)
    , listeners_(std::move(listeners))
    , pending_(pool_.take())
    , tick_(this)
    , listenerClock_(this)
{
    tick_.setInterval(frame);
    tick_.setTimerType(Qt::PreciseTimer);
    connect(&tick_, &QTimer::timeout, this, &Reader::tick);
    connect(&listenerClock_, &QTimer::timeout, this, &Reader::lookAtListeners);
}

Reader::~Reader() = default;

void Reader::watch(unsigned channel, Feed feed)
{
    unwatch(channel);
    Watched& watched
        = watched_.try_emplace(channel, Watched{ChannelReader(channel, std::move(feed)), false, 0, {}})
              .first->second;
    watched.notifier = std::make_unique<QSocketNotifier>(watched.reader.feed().bell, QSocketNotifier::Read);
    connect(watched.notifier.get(), &QSocketNotifier::activated, this, [this, channel] { wake(channel); });
}

// The last events are still shown. Not its counts: another channel may have its
// number by then.
void Reader::unwatch(unsigned channel)
{
    const auto found = watched_.find(channel);
    if (found == watched_.end())
        return;
    collect(found->second);
    found->second.reader.handSums(*pending_);
    watched_.erase(found);
    if (resting())
        flush();
}

std::vector<unsigned> Reader::watched() const
{
    std::vector<unsigned> channels;
    for (const auto& entry : watched_)
        channels.push_back(entry.first);
    return channels;
}

std::vector<unsigned> Reader::dead() const
{
    std::vector<unsigned> gone;
    for (const auto& [channel, watched] : watched_)
        if (watched.reader.feed().alive && !watched.reader.feed().alive())
            gone.push_back(channel);
    return gone;
}

void Reader::release()
{
    inFlight_ = false;
    if (resting())
        flush();
}

bool Reader::listening(unsigned channel) const
{
    const auto found = watched_.find(channel);
    return found != watched_.end() && found->second.notifier->isEnabled();
}

void Reader::wake(unsigned channel)
{
    Watched& watched = watched_.at(channel);
    watched.notifier->setEnabled(false);
    const std::uint64_t before = watched.reader.counts().counted;
    collect(watched);

    // Ready and yet nothing to take, again and again: an error condition that
    // would wake this thread for ever.
    watched.barren = watched.reader.counts().counted == before ? watched.barren + 1 : 0;
    if (watched.barren >= BarrenLimit) {
        Q_EMIT broken(channel);
        return;
    }
    watched.busy = true;
    if (tick_.isActive())
        return; // the frame under way takes it along
    flush();
    tick_.start();
}

void Reader::tick()
{
    bool busy = false;
    for (auto& [channel, watched] : watched_) {
        if (!watched.busy)
            continue;
        watched.busy = collect(watched);
        if (!watched.busy)
            watched.notifier->setEnabled(true);
        busy = busy || watched.busy;
    }
    if (!busy)
        tick_.stop();
    if (!busy || !maySkip())
        flush();
}

// More records than there are rows to be seen run through the window unread: a third
// of the frames shows as much of them.
bool Reader::maySkip()
{
    const bool may = skipped_ < FloodSkips && pending_->records.size() >= FloodRecords;
    skipped_ = may ? skipped_ + 1 : 0;
    return may;
}

bool Reader::collect(Watched& watched)
{
    return watched.reader.collect(buffer_, *pending_, sink_.get());
}

void Reader::refreshListeners()
{
    if (!listeners_ || !isDue(listenersAge_, ListenerInterval))
        return;
    listenersAge_.start();
    told_ = pending_->listeners = listeners_();
}

void Reader::followListeners(std::chrono::milliseconds interval)
{
    if (interval.count() == 0) {
        listenerClock_.stop();
        return;
    }
    listenerClock_.start(interval);
    lookAtListeners();
}

// The window hears of changes only: it is not to be woken for nothing.
void Reader::lookAtListeners()
{
    if (!listeners_)
        return;
    listenersAge_.start();
    auto now = listeners_();
    if (now == told_)
        return;
    told_ = pending_->listeners = std::move(now);
    if (resting())
        flush();
}

// A latency that is due only later would not come at all if nothing else did:
// before the reader rests it hands over the last one.
void Reader::gather()
{
    const bool withLatency = resting() || isDue(latencyAge_, LatencyInterval);
    if (withLatency)
        latencyAge_.start();
    for (auto& [channel, watched] : watched_)
        watched.reader.hand(*pending_, withLatency);
}

void Reader::flush()
{
    if (inFlight_)
        return;
    gather();
    if (pending_->empty())
        return;
    refreshListeners();
    if (watched_.size() > 1)
        std::stable_sort(
            pending_->records.begin(), pending_->records.end(),
            [](const LogRecord& a, const LogRecord& b) { return a.event.time_ns < b.event.time_ns; });
    inFlight_ = true;
    Q_EMIT snapshotReady(pool_.share(std::exchange(pending_, pool_.take())));
}

} // namespace efdmon::gui

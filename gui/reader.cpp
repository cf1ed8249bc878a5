// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader.hpp"

#include <algorithm>
#include <utility>

namespace efdmon::gui {
namespace {

constexpr int BarrenLimit = 3;
constexpr std::chrono::milliseconds ListenerInterval{250};

// Keeps what the log could show and drops the rest, seldom enough to be cheap.
void bound(std::vector<LogRecord>& records)
{
    if (records.size() > 2 * LogCapacity)
        records.erase(records.begin(), records.end() - static_cast<std::ptrdiff_t>(LogCapacity));
}

} // namespace

Reader::Reader(ListenerSource listeners, QObject* parent)
    : QObject(parent)
    , listeners_(std::move(listeners))
    , pending_(std::make_unique<Snapshot>())
    , tick_(this)
{
    tick_.setInterval(Frame);
    tick_.setTimerType(Qt::PreciseTimer);
    connect(&tick_, &QTimer::timeout, this, &Reader::tick);
}

Reader::~Reader() = default;

void Reader::watch(unsigned channel, Feed feed)
{
    unwatch(channel);
    const RingReader records(feed.ring, feed.start);
    Watched& watched
        = watched_.try_emplace(channel, Watched{std::move(feed), records, {}, false, 0, {}}).first->second;
    watched.counts.position = watched.feed.start;
    watched.notifier = std::make_unique<QSocketNotifier>(watched.feed.bell, QSocketNotifier::Read);
    connect(watched.notifier.get(), &QSocketNotifier::activated, this, [this, channel] { wake(channel); });
}

void Reader::unwatch(unsigned channel)
{
    watched_.erase(channel);
    pending_->counts.erase(channel);
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
        if (watched.feed.alive && !watched.feed.alive())
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
    const std::uint64_t before = watched.counts.counted;
    collect(channel, watched);

    // Ready and yet nothing to take, again and again: an error condition that
    // would wake this thread for ever.
    watched.barren = watched.counts.counted == before ? watched.barren + 1 : 0;
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
        watched.busy = collect(channel, watched);
        if (!watched.busy)
            watched.notifier->setEnabled(true);
        busy = busy || watched.busy;
    }
    flush();
    if (!busy)
        tick_.stop();
}

// The bell first, then the records: every event counted has its record already.
bool Reader::collect(unsigned channel, Watched& watched)
{
    const std::uint64_t counted = watched.feed.take();
    const std::uint64_t position = watched.records.position();
    watched.counts.counted += counted;
    drain(channel, watched);
    watched.counts.position = watched.records.position();
    if (counted == 0 && watched.counts.position == position)
        return false;
    pending_->counts[channel] = watched.counts;
    return true;
}

// Up to the head of this moment and no further: a source that is faster than
// this loop must not keep it here.
void Reader::drain(unsigned channel, Watched& watched)
{
    const std::uint64_t head = watched.feed.ring.head();
    while (watched.records.position() < head) {
        const std::uint64_t due = head - watched.records.position();
        const std::size_t room = std::min<std::uint64_t>(due, buffer_.size());
        const Drained drained = watched.records.drain(std::span(buffer_.data(), room));
        watched.counts.received += drained.received;
        watched.counts.lost += drained.lost;
        for (std::size_t i = 0; i < drained.received; ++i)
            pending_->records.push_back({buffer_[i], 0, static_cast<std::uint16_t>(channel)});
        bound(pending_->records);
        if (drained.received == 0 && drained.lost == 0)
            break;
    }
}

void Reader::refreshListeners()
{
    if (!listeners_ || (listenersAge_.isValid() && !listenersAge_.hasExpired(ListenerInterval.count())))
        return;
    listenersAge_.start();
    pending_->listeners = listeners_();
}

void Reader::flush()
{
    if (inFlight_ || pending_->empty())
        return;
    refreshListeners();
    if (watched_.size() > 1)
        std::stable_sort(
            pending_->records.begin(), pending_->records.end(),
            [](const LogRecord& a, const LogRecord& b) { return a.event.time_ns < b.event.time_ns; });
    inFlight_ = true;
    Q_EMIT snapshotReady(SnapshotPtr(std::exchange(pending_, std::make_unique<Snapshot>())));
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorder.hpp"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <ostream>
#include <utility>

#include "number.hpp"

namespace efdmon::cli {

namespace {

// Small against the ring, or a fast source spoils every try to copy.
constexpr std::size_t BatchSize = 1024;
// After so long without an event, who reads the log along may see what there is.
constexpr std::chrono::seconds FlushAfter{1};
constexpr std::uint64_t NoLimit = std::numeric_limits<std::uint64_t>::max();

// N of "/dev/efdmonN"; 0 of a node by another name.
std::uint32_t number_of(const std::string& node)
{
    const auto digits = node.find_last_not_of("0123456789") + 1;
    return static_cast<std::uint32_t>(parse_number(std::string_view(node).substr(digits)).value_or(0));
}

} // namespace

Recorder::Recorder(Channel channel, EventFd bell, ChannelInfo info, std::uint64_t start)
    : channel_(std::move(channel))
    , bell_(std::move(bell))
    , name_(std::move(info.name))
    , ring_entries_(info.ring_entries)
    , reader_(channel_.ring(), start)
    , buffer_(std::clamp<std::size_t>(info.ring_entries / 4, 1, BatchSize))
    , start_(start)
    , last_(start)
{
}

Result<Recorder> Recorder::open(Channel channel, Start start)
{
    auto info = channel.info();
    if (!info)
        return tl::unexpected(info.error());
    auto bell = EventFd::create();
    if (!bell)
        return tl::unexpected(bell.error());
    const auto registered = channel.register_doorbell(bell->fd());
    if (!registered)
        return tl::unexpected(registered.error());
    const std::uint64_t oldest = channel.ring().oldest() - 1;
    const std::uint64_t after = start == Start::Now ? *registered : std::min(*registered, oldest);
    return Recorder(std::move(channel), std::move(*bell), std::move(*info), after);
}

Result<RecordEnd> Recorder::run(LogWriter& log, std::ostream& out, const RecordRules& rules,
                                const StopSignal& stop, Progress& progress)
{
    log.add_channel({name_, number_of(channel_.node()), ring_entries_, start_});
    if (rules.duration)
        deadline_ = Clock::now() + *rules.duration;
    auto end = record(log, out, rules, stop, progress);
    if (!end)
        return end;
    if (const auto finished = finish(log, *end); !finished)
        return tl::unexpected(finished.error());
    log.finish();
    return out.good() ? end : RecordEnd::Unwritten;
}

Result<RecordEnd> Recorder::record(LogWriter& log, std::ostream& out, const RecordRules& rules,
                                   const StopSignal& stop, Progress& progress)
{
    for (;;) {
        // Looked at before the records: a channel that is gone gets no more.
        gone_ = channel_.gone();
        const bool more = drain(log, rules.count ? *rules.count - received_ : NoLimit, NoLimit);
        if (progress.due())
            progress.show(name_ + ": " + text());
        if (const auto end = end_reached(out, rules, stop))
            return *end;
        if (more)
            continue;
        if (gone_)
            return RecordEnd::Gone;
        if (const auto waited = wait(log, stop); !waited)
            return tl::unexpected(waited.error());
    }
}

// One batch of `most` records at most, up to event `end`; whether there was one.
bool Recorder::drain(LogWriter& log, std::uint64_t most, std::uint64_t end)
{
    const std::uint64_t position = reader_.position();
    const auto room = std::span(buffer_).first(std::min<std::uint64_t>(buffer_.size(), most));
    const Drained drained = reader_.drain(room);
    const std::uint64_t lost = std::min(drained.lost, end - position);
    if (lost > 0)
        log.lose(name_, position + lost);
    std::uint64_t received = 0;
    for (const Event& event : room.first(drained.received)) {
        if (event.seq > end)
            break;
        log.write(name_, event);
        ++received;
    }
    received_ += received;
    lost_ += lost;
    last_ = std::min(reader_.position(), end);
    unflushed_ = unflushed_ || last_ > position;
    return last_ > position;
}

std::optional<RecordEnd> Recorder::end_reached(const std::ostream& out, const RecordRules& rules,
                                               const StopSignal& stop) const
{
    if (rules.count && received_ >= *rules.count)
        return RecordEnd::Counted;
    if (!out.good())
        return RecordEnd::Unwritten;
    if (stop.raised())
        return RecordEnd::Stopped;
    if (deadline_ && Clock::now() >= *deadline_)
        return RecordEnd::Elapsed;
    return std::nullopt;
}

// Until the next event, or anything else to do.
Result<void> Recorder::wait(LogWriter& log, const StopSignal& stop)
{
    const auto arming = channel_.arm(bell_.fd(), reader_.position() + 1);
    if (!arming && arming.error().code == ENODEV)
        return {}; // seen at the next look
    if (!arming)
        return tl::unexpected(arming.error());
    if (*arming == Arming::Reached)
        return {};
    std::vector<pollfd> fds{{bell_.fd(), POLLIN, 0}, {stop.fd(), POLLIN, 0}, {channel_.fd(), 0, 0}};
    const auto flush_time = Clock::now() + FlushAfter;
    const bool flush_first = unflushed_ && (!deadline_ || flush_time < *deadline_);
    if (!wait_for(fds, flush_first ? Deadline(flush_time) : deadline_) && flush_first) {
        log.flush();
        unflushed_ = false;
    }
    bell_.take();
    return {};
}

// What came until the registration ended belongs to it, and nothing after that.
Result<void> Recorder::finish(LogWriter& log, RecordEnd end)
{
    if (end == RecordEnd::Counted || end == RecordEnd::Unwritten)
        return {};
    const auto last = channel_.unregister_eventfd(bell_.fd());
    if (!last)
        return tl::unexpected(last.error());
    while (reader_.position() < *last)
        drain(log, NoLimit, *last);
    last_ = *last;
    return {};
}

std::string Recorder::text() const
{
    return "recorded " + std::to_string(received_) + " + lost " + std::to_string(lost_)
        + (exact() ? " = " : " is not ") + std::to_string(counted()) + " events, #"
        + std::to_string(start_ + 1) + " to #" + std::to_string(last_);
}

} // namespace efdmon::cli

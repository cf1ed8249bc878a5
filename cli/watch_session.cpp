// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch_session.hpp"

#include <unistd.h>

#include <algorithm>

namespace efdmon::cli {

WatchSession::WatchSession(std::vector<Feed>& feeds, const WatchRules& rules, EventPrinter& printer,
                           const StopSignal& stop)
    : feeds_(feeds)
    , rules_(rules)
    , printer_(printer)
    , stop_(stop)
    , gone_(feeds.size(), false)
{
}

WatchEnd WatchSession::run()
{
    for (;;) {
        // Looked at before the records: a channel that is gone gets no more.
        retire_gone();
        show_new();
        if (const auto end = end_reached())
            return *end;
        wait_for_more();
    }
}

void WatchSession::retire_gone()
{
    for (std::size_t i = 0; i < feeds_.size(); ++i)
        gone_[i] = gone_[i] || feeds_[i].channel().gone();
}

void WatchSession::show_new()
{
    seen_.clear();
    for (std::size_t i = 0; i < feeds_.size(); ++i) {
        feeds_[i].collect([&](std::span<const Event> events, std::uint64_t lost) {
            for (const Event& event : events)
                seen_.push_back({i, event, std::exchange(lost, 0)});
        });
    }
    if (feeds_.size() > 1)
        std::stable_sort(seen_.begin(), seen_.end(),
                         [](const Seen& a, const Seen& b) { return a.event.time_ns < b.event.time_ns; });
    for (const Seen& seen : seen_)
        show(seen);
    writable_ = printer_.flush();
}

void WatchSession::show(const Seen& seen)
{
    const std::string& name = feeds_[seen.feed].name();
    if (seen.lost > 0)
        printer_.print_loss(name, seen.event.seq - seen.lost, seen.event.seq - 1);
    if (!rules_.filter.accepts(seen.event) || (rules_.count && shown_ == *rules_.count))
        return;
    printer_.print(name, seen.event, seen.lost);
    ++shown_;
    last_shown_ = Clock::now();
}

std::optional<WatchEnd> WatchSession::end_reached() const
{
    if (rules_.count && shown_ == *rules_.count)
        return WatchEnd::Counted;
    if (stop_.raised() || output_closed() || !writable_)
        return WatchEnd::Stopped;
    if (all_gone())
        return WatchEnd::Gone;
    if (rules_.idle_timeout && Clock::now() >= last_shown_ + *rules_.idle_timeout)
        return WatchEnd::Idle;
    return std::nullopt;
}

bool WatchSession::all_gone() const
{
    return std::all_of(gone_.begin(), gone_.end(), [](bool gone) { return gone; });
}

void WatchSession::wait_for_more()
{
    std::vector<pollfd> fds{{stop_.fd(), POLLIN, 0}, {STDOUT_FILENO, 0, 0}};
    for (std::size_t i = 0; i < feeds_.size(); ++i) {
        fds.push_back({feeds_[i].bell(), POLLIN, 0});
        // Says only that the channel is gone, once.
        fds.push_back({gone_[i] ? -1 : feeds_[i].channel().fd(), 0, 0});
    }
    const Deadline deadline
        = rules_.idle_timeout ? Deadline(last_shown_ + *rules_.idle_timeout) : std::nullopt;
    wait_for(fds, deadline);
}

Result<void> WatchSession::finish()
{
    for (std::size_t i = 0; i < feeds_.size(); ++i) {
        Feed& feed = feeds_[i];
        const auto finished = feed.finish([&](std::span<const Event> events, std::uint64_t lost) {
            for (const Event& event : events)
                show({i, event, std::exchange(lost, 0)});
            if (lost > 0)
                printer_.print_loss(feed.name(), feed.last() - lost + 1, feed.last());
        });
        if (!finished)
            return finished;
    }
    printer_.flush();
    return {};
}

} // namespace efdmon::cli

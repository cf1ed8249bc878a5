// SPDX-License-Identifier: GPL-3.0-or-later
// Watching channels until something ends it.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "event_filter.hpp"
#include "event_printer.hpp"
#include "exit_code.hpp"
#include "feed.hpp"
#include "stop_signal.hpp"
#include "wait.hpp"

namespace efdmon::cli {

struct WatchRules {
    EventFilter filter;
    std::optional<std::uint64_t> count; // end after so many were shown
    std::optional<std::chrono::nanoseconds> idle_timeout; // end when none was shown for so long
};

enum class WatchEnd {
    Stopped, // by a signal, or nobody reads standard output any more
    Idle,
    Counted,
    Gone, // no channel is left
};

class WatchSession {
public:
    // The references must outlive this.
    WatchSession(std::vector<Feed>& feeds, const WatchRules& rules, EventPrinter& printer,
                 const StopSignal& stop);

    WatchEnd run();
    // Ends counting and shows the rest; then the totals of the feeds are exact.
    Result<void> finish();

    std::uint64_t shown() const { return shown_; }

private:
    struct Seen {
        std::size_t feed;
        Event event;
        std::uint64_t lost; // just before it
    };

    void show_new();
    void show(const Seen& seen);
    std::optional<WatchEnd> end_reached() const;
    bool all_gone() const;
    void wait_for_more();
    void retire_gone();

    std::vector<Feed>& feeds_;
    const WatchRules& rules_;
    EventPrinter& printer_;
    const StopSignal& stop_;
    std::vector<bool> gone_;
    std::vector<Seen> seen_;
    bool writable_ = true;
    std::uint64_t shown_ = 0;
    Clock::time_point last_shown_ = Clock::now();
};

} // namespace efdmon::cli

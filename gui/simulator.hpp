// SPDX-License-Identifier: GPL-3.0-or-later
// Channels without a module: to try the window, and to measure it.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "backend.hpp"
#include "simulator_channel.hpp"
#include "simulator_pattern.hpp"

namespace efdmon::gui {

class Simulator {
public:
    // A source that was held up makes up for this much and no more: it shall
    // not flood who was held up with it.
    static constexpr std::chrono::milliseconds MostArrears{20};

    // A channel for each, "simulated 0" and so on.
    explicit Simulator(std::vector<SimulatorPattern> patterns);

    // Fires what is due by then, counted from the start; says when to call again,
    // and nothing where nothing will ever be due.
    std::optional<std::chrono::nanoseconds> advance(std::chrono::nanoseconds now);

    Survey survey(const QStringList& wanted) const;
    std::map<unsigned, std::uint32_t> listeners() const;
    // The first one starts the clock, in a thread of its own.
    Result<Feed> open(unsigned channel);
    // As fast as the module would, a microsecond an event.
    Result<void> fire(unsigned channel, const Message& message);

private:
    struct Line {
        std::shared_ptr<SimulatorChannel> channel;
        SimulatorPattern pattern; // with the thread's state
        SimulatorStep next;
        std::chrono::nanoseconds due{};
    };

    void catchUp(Line& line, std::chrono::nanoseconds now);
    void run(const std::stop_token& stop);

    std::vector<Line> lines_; // by number; only channels are for more than one thread
    std::once_flag started_;
    std::jthread thread_; // ends before all else
};

// What the window needs to show them in place of the system's channels.
Environment simulatedEnvironment(std::vector<SimulatorPattern> patterns);

} // namespace efdmon::gui

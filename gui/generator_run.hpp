// SPDX-License-Identifier: GPL-3.0-or-later
// Carries out a plan, and counts exactly what it has fired. Knows no clock: it
// is told the time, and says when it wants to be told again.
#pragma once

#include <atomic>
#include <functional>
#include <optional>

#include "generator_plan.hpp"

namespace efdmon::gui {

struct GeneratorCounts {
    std::uint64_t fired = 0; // events that the channel has taken
    std::uint64_t refused = 0; // events of the message that it has not, which ended the run
    std::uint64_t skipped = 0; // events whose time had gone by before they could be fired

    bool operator==(const GeneratorCounts&) const = default;
};

class GeneratorRun {
public:
    using Fire = std::function<Result<void>(const Message&)>;
    // A message is no larger, so that an end is never long in coming.
    static constexpr std::uint32_t MostAtOnce = 1000;
    // What a steady plan makes up for when it was held up.
    static constexpr std::chrono::milliseconds Patience{100};

    GeneratorRun(const GeneratorPlan& plan, Fire fire);

    // Fires what is due by then, counted from the start; says when to call
    // again, and nothing when it has ended.
    std::optional<std::chrono::nanoseconds> advance(std::chrono::nanoseconds now);

    // From any thread: between two messages it goes no further.
    void stop() { stopped_ = true; }
    // From any thread.
    GeneratorCounts counts() const;
    // Why it has ended, if it was an error. Not while advance() runs.
    const std::optional<Error>& error() const { return error_; }

private:
    void skipWhatIsLate(std::chrono::nanoseconds now);
    bool shoot();
    bool finished() const;

    const GeneratorPlan plan_;
    const Fire fire_;
    std::chrono::nanoseconds due_{};
    std::optional<Error> error_;
    // Written by advance() alone.
    std::atomic<std::uint64_t> fired_ = 0;
    std::atomic<std::uint64_t> refused_ = 0;
    std::atomic<std::uint64_t> skipped_ = 0;
    std::atomic<bool> stopped_ = false;
};

} // namespace efdmon::gui

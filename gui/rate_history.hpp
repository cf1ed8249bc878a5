// SPDX-License-Identifier: GPL-3.0-or-later
// Events per second over the last minute, of one channel.
#pragma once

#include <array>
#include <cstdint>

namespace efdmon::gui {

// Time comes from the caller, in milliseconds of any steady clock, so that all
// channels share one axis and a test need not wait.
class RateHistory {
public:
    static constexpr int PerSecond = 5;
    static constexpr int StepMs = 1000 / PerSecond;
    static constexpr int Seconds = 60;
    static constexpr int Points = Seconds * PerSecond + 1;

    void add(std::int64_t nowMs, std::uint64_t events);
    void advance(std::int64_t nowMs);

    // In the second that ended `age` steps ago. Steps under way are not in it.
    std::uint64_t rate(int age = 0) const;
    // The last second had no event, and the step under way has none.
    bool quiet() const { return rate() == 0 && at(step_) == 0; }

private:
    static constexpr int Size = Points + PerSecond;

    std::uint64_t at(std::int64_t step) const;

    std::array<std::uint64_t, Size> counts_{};
    std::int64_t step_ = 0; // the step under way
};

} // namespace efdmon::gui

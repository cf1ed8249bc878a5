// SPDX-License-Identifier: GPL-3.0-or-later
// Counting instructions. In the machine that boot.sh starts, one instruction is
// one tick of the time stamp counter, in user space and in the kernel alike.
#pragma once

#include <cstdint>
#include <functional>

namespace bench {

inline constexpr unsigned Burst = 64; // events per round, unless a row says otherwise

// Instructions executed by this machine since it was started.
inline std::uint64_t instructions()
{
    return __builtin_ia32_rdtsc();
}

// Instructions that the call takes.
template <typename Call> std::uint64_t cost(Call&& call)
{
    const std::uint64_t before = instructions();
    call();
    return instructions() - before;
}

// Instructions per event: the median of many rounds, each of which returns what
// `events` events cost. So a timer interrupt in one of the rounds does not show,
// nor do the first rounds, which make the way.
double per_event(unsigned events, const std::function<std::uint64_t()>& round);

// The same, where a round is nothing but the call.
template <typename Call> double per_event_of(unsigned events, Call&& call)
{
    return per_event(events, [&] { return cost(call); });
}

// The usual round: a call repeated for each of Burst events.
template <typename Call> double per_call(Call&& call)
{
    return per_event_of(Burst, [&] {
        for (unsigned i = 0; i < Burst; ++i)
            call();
    });
}

} // namespace bench

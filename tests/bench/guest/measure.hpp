// SPDX-License-Identifier: GPL-3.0-or-later
// Counting instructions. In the machine that boot.sh starts, one instruction is
// one tick of the time stamp counter, in user space and in the kernel alike.
#pragma once

#include <cstdint>
#include <functional>

namespace bench {

inline constexpr unsigned Burst = 64; // events per round at least

// Instructions executed by this machine since it was started.
inline std::uint64_t instructions()
{
    return __builtin_ia32_rdtsc();
}

// Instructions that the call takes.
template <typename Call>
std::uint64_t cost(Call&& call)
{
    const std::uint64_t before = instructions();
    call();
    return instructions() - before;
}

// Instructions per event: the median of many rounds, each of which returns what
// `events` events cost. So a timer interrupt in one of the rounds does not show,
// nor do the first rounds, which make the way.
double per_event(unsigned events, const std::function<std::uint64_t()>& round);

// The same for a call that handles a burst of `events`, repeated until a round has
// enough of them for what surrounds the calls to vanish.
template <typename Call>
double per_event_of(unsigned events, Call&& call)
{
    const unsigned calls = events < Burst ? Burst / events : 1;
    return per_event(calls * events, [&] {
        return cost([&] {
            for (unsigned i = 0; i < calls; ++i)
                call();
        });
    });
}

// The same for a call that handles one event.
template <typename Call>
double per_call(Call&& call)
{
    return per_event_of(1, call);
}

} // namespace bench

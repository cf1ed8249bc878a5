// SPDX-License-Identifier: GPL-3.0-or-later
// From just before the bell to the first instruction of another process that
// slept in a read of its eventfd, on the same processor. The sleeper has real-time
// priority, so that it runs at once: the ordinary scheduler lets the sender go on
// or not as it sees fit, and the figures would be of its moods.
#include <sched.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <functional>

#include "channel.hpp"
#include "measure.hpp"
#include "rows.hpp"

namespace bench {

namespace {

constexpr unsigned Wakeups = 2000;
constexpr unsigned WarmUp = 200; // not counted

// In memory of both processes.
struct Shared {
    std::uint64_t sent;
    std::array<std::uint64_t, WarmUp + Wakeups> delays;
};

void pass(int eventfd)
{
    const std::uint64_t one = 1;
    must(write(eventfd, &one, sizeof(one)), "write to an eventfd");
}

void await(int eventfd)
{
    std::uint64_t count;
    must(read(eventfd, &count, sizeof(count)), "read from an eventfd");
}

void sleep_and_wake(Shared& shared, int bell, int answer)
{
    const sched_param priority{.sched_priority = 1};
    must(sched_setscheduler(0, SCHED_FIFO, &priority), "SCHED_FIFO");
    for (std::uint64_t& delay : shared.delays) {
        await(bell);
        delay = instructions() - shared.sent;
        pass(answer);
    }
    _exit(EXIT_SUCCESS);
}

void print(Shared& shared, const std::string& name)
{
    const auto counted = shared.delays.begin() + WarmUp;
    std::sort(counted, shared.delays.end());
    row(name + "-p50", counted[Wakeups / 2]);
    row(name + "-p99", counted[Wakeups * 99 / 100]);
}

void measure(const std::string& name, int bell, const std::function<void()>& ring)
{
    void* memory = mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        give_up("mmap");
    Shared& shared = *new (memory) Shared;
    const efdmon::UniqueFd answer = make_eventfd();

    const pid_t sleeper = must(fork(), "fork");
    if (sleeper == 0)
        sleep_and_wake(shared, bell, answer.get());
    for (unsigned i = 0; i < shared.delays.size(); ++i) {
        shared.sent = instructions();
        ring();
        await(answer.get());
    }
    must(waitpid(sleeper, nullptr, 0), "waitpid");
    print(shared, name);
    munmap(memory, sizeof(Shared));
}

} // namespace

void measure_wakeup()
{
    const efdmon::UniqueFd bare = make_eventfd();
    measure("wakeup-eventfd", bare.get(), [&] { pass(bare.get()); });

    const Channel channel(OurChannel);
    const efdmon::UniqueFd counter = make_eventfd();
    device_register(channel.fd(), counter.get());
    measure("wakeup", counter.get(), [&] { channel.fire(1); });
}

} // namespace bench

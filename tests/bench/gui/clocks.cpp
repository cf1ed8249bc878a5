// SPDX-License-Identifier: GPL-3.0-or-later
#include "clocks.hpp"

#include <time.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace efdmon::bench {
namespace {

std::int64_t read(clockid_t clock)
{
    timespec time{};
    if (clock_gettime(clock, &time) != 0)
        fail("a clock cannot be read");
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

// The kernel's own number for a thread's clock; pthread_getcpuclockid() makes the
// same of a pthread_t, which a thread of somebody else's does not tell.
clockid_t clockOf(pid_t thread)
{
    constexpr clockid_t PerThread = 4;
    constexpr clockid_t Scheduled = 2;
    return (~static_cast<clockid_t>(thread) * 8) | PerThread | Scheduled;
}

pid_t findThread(std::string_view name)
{
    for (const auto& task : std::filesystem::directory_iterator("/proc/self/task")) {
        std::ifstream file(task.path() / "comm");
        std::string comm;
        std::getline(file, comm);
        if (comm != name)
            continue;
        const std::string number = task.path().filename();
        pid_t thread = 0;
        std::from_chars(number.data(), number.data() + number.size(), thread);
        return thread;
    }
    fail("there is no thread " + std::string(name));
}

} // namespace

std::int64_t processCpu()
{
    return read(CLOCK_PROCESS_CPUTIME_ID);
}

std::int64_t threadCpu()
{
    return read(CLOCK_THREAD_CPUTIME_ID);
}

std::int64_t threadCpu(std::string_view name)
{
    return read(clockOf(findThread(name)));
}

std::int64_t wallClock()
{
    return read(CLOCK_MONOTONIC);
}

std::int64_t residentMemory()
{
    std::int64_t total = 0;
    std::int64_t resident = 0;
    std::ifstream("/proc/self/statm") >> total >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

void printRow(std::string_view name, double value)
{
    std::printf("row\t%.*s\t%.6f\n", static_cast<int>(name.size()), name.data(), value);
    std::fflush(stdout);
}

void fail(std::string_view why)
{
    std::fprintf(stderr, "%.*s\n", static_cast<int>(why.size()), why.data());
    std::_Exit(EXIT_FAILURE);
}

} // namespace efdmon::bench

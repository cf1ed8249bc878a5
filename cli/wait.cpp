// SPDX-License-Identifier: GPL-3.0-or-later
#include "wait.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace efdmon::cli {

namespace {

timespec time_left(Clock::time_point deadline)
{
    using namespace std::chrono;
    const auto left = std::max(nanoseconds(0), duration_cast<nanoseconds>(deadline - Clock::now()));
    const auto whole = duration_cast<seconds>(left);
    return {static_cast<time_t>(whole.count()), static_cast<long>((left - whole).count())};
}

} // namespace

bool wait_for(std::vector<pollfd>& fds, const Deadline& deadline)
{
    for (;;) {
        timespec left{};
        if (deadline)
            left = time_left(*deadline);
        const int ready = ppoll(fds.data(), fds.size(), deadline ? &left : nullptr, nullptr);
        if (ready >= 0)
            return ready > 0;
        // Anything but a signal cannot come right by waiting again.
        if (errno != EINTR)
            return true;
    }
}

bool output_closed()
{
    pollfd output{STDOUT_FILENO, 0, 0};
    return poll(&output, 1, 0) == 1;
}

} // namespace efdmon::cli

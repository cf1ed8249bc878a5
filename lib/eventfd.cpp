// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/eventfd.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include "retry.hpp"
#include "text.hpp"

namespace efdmon {

Result<EventFd> EventFd::create()
{
    UniqueFd fd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!fd) {
        const int code = errno;
        return tl::unexpected(Error{code, "Cannot create an eventfd: " + errno_text(code),
                                    "Close other programs, or raise the limit that 'ulimit -n' shows."});
    }
    return EventFd(std::move(fd));
}

std::uint64_t EventFd::take()
{
    std::uint64_t count = 0;
    const auto got = retry([&] { return ::read(fd(), &count, sizeof count); });
    return got == static_cast<ssize_t>(sizeof count) ? count : 0;
}

void EventFd::add(std::uint64_t n)
{
    // Fails only where the kernel's own signal would saturate, at 2^64 - 2.
    [[maybe_unused]] const auto put = retry([&] { return ::write(fd(), &n, sizeof n); });
}

} // namespace efdmon

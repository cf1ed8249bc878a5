// SPDX-License-Identifier: GPL-3.0-or-later
#include "call_error.hpp"

#include <linux/efdmon.h>

#include <cerrno>

#include "efdmon/channel.hpp"
#include "text.hpp"

namespace efdmon {

static_assert(Message::CountMax == EFDMON_COUNT_MAX);

Error device_gone(const std::string& node)
{
    return {ENODEV, "The driver that made " + node + " has gone",
            "Load the driver again, then open the channel again."};
}

Error registration_error(int code, const std::string& node, int eventfd)
{
    const std::string fd = std::to_string(eventfd);
    switch (code) {
    case ENODEV:
        return device_gone(node);
    case EBADF:
    case EINVAL:
        return {code, "Cannot use file descriptor " + fd + " with " + node + ": it is not an open eventfd",
                "Give a descriptor that eventfd(2) returned and that is still open."};
    case EEXIST:
        return {code, "The eventfd file descriptor " + fd + " is registered with " + node + " already",
                "Use another eventfd, or unregister this one first."};
    case ENOENT:
        return {code, "The eventfd file descriptor " + fd + " is not registered with " + node,
                "Unregister through the channel object that registered it."};
    case ENOSPC:
        return {code,
                "No more eventfds can be registered with " + node + ": " + std::to_string(EFDMON_REG_FILE_MAX)
                    + " through one open file, " + std::to_string(EFDMON_REG_MAX)
                    + " in all, and what each user may have",
                "End a program that listens, or let programs share an eventfd. The user's limit is in "
                "/sys/module/efdmon/parameters/max_user_registrations."};
    default:
        return {code, "Cannot use file descriptor " + fd + " with " + node + ": " + errno_text(code), ""};
    }
}

Error arm_error(int code, const std::string& node, int eventfd)
{
    if (code == ENOENT)
        return {code,
                "The eventfd file descriptor " + std::to_string(eventfd) + " is not registered with " + node
                    + " as a doorbell",
                "Register it as one first, through the same channel object."};
    return registration_error(code, node, eventfd);
}

Error fire_error(int code, const std::string& node)
{
    switch (code) {
    case ENODEV:
        return device_gone(node);
    case EBADF:
        return {code, "Cannot fire: " + node + " was opened for reading only",
                "Open the channel for reading and writing."};
    default:
        return {code, "Cannot fire at " + node + ": " + errno_text(code), ""};
    }
}

Result<void> check_count(std::uint32_t count)
{
    const std::string range = "Give a count from 1 to " + std::to_string(EFDMON_COUNT_MAX) + '.';
    if (count == 0)
        return tl::unexpected(Error{EINVAL, "Cannot fire 0 events", range});
    if (count > EFDMON_COUNT_MAX)
        return tl::unexpected(
            Error{ERANGE, "Cannot fire " + std::to_string(count) + " events at once", range});
    return {};
}

} // namespace efdmon

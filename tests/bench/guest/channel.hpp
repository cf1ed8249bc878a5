// SPDX-License-Identifier: GPL-3.0-or-later
// The channel that the rows fire on, and an eventfd of it.
#pragma once

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

#include <linux/efdmon.h>

#include "efdmon/channel.hpp"
#include "report.hpp"

namespace bench {

inline efdmon::Channel open_channel(const char* which = "efdmon0")
{
    return must(efdmon::Channel::open(which), which);
}

// By write(2) itself: what the library adds is no part of a trigger's price.
inline void fire(const efdmon::Channel& channel, std::uint32_t count)
{
    efdmon_message message{};
    message.count = count;
    must(write(channel.fd(), &message, sizeof(message)), "write to a channel");
}

inline efdmon::UniqueFd make_eventfd()
{
    return efdmon::UniqueFd(must(eventfd(0, EFD_CLOEXEC), "eventfd"));
}

} // namespace bench

// SPDX-License-Identifier: GPL-3.0-or-later
// The channels that the rows fire on, by the calls of the ABI tests' client, and
// the library's reader of their records.
#pragma once

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

extern "C" {
#include "device.h"
}

#include <fcntl.h>

#include "efdmon/ring.hpp"
#include "efdmon/unique_fd.hpp"
#include "report.hpp"

namespace bench {

inline constexpr int OurChannel = 0; // made by the module itself
inline constexpr int DriverChannel = 1; // registered by kernel/efdbench.c

class Channel {
public:
    explicit Channel(int number)
        : fd_(device_open(number, O_RDWR))
    {
    }

    int fd() const { return fd_.get(); }

    // By write(2) itself, and nothing around it.
    void fire(std::uint32_t count) const
    {
        efdmon_message message{};
        message.count = count;
        must(write(fd(), &message, sizeof(message)), "write to a channel");
    }

    // From the event after `seq` on. The mapping stays until the program ends.
    efdmon::RingReader reader_after(std::uint64_t seq) const
    {
        const ring mapped = ring_open(fd(), seq);
        const auto* base = reinterpret_cast<const std::byte*>(mapped.map);
        return {{base, mapped.info.head_offset, mapped.info.entries_offset, mapped.info.ring_entries}, seq};
    }

private:
    efdmon::UniqueFd fd_;
};

inline efdmon::UniqueFd make_eventfd()
{
    return efdmon::UniqueFd(must(eventfd(0, EFD_CLOEXEC), "eventfd"));
}

} // namespace bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "device_info.hpp"

#include <sys/ioctl.h>

#include <bit>
#include <limits>

#include "abi_version.hpp"
#include "call_error.hpp"
#include "efdmon/channel.hpp"
#include "efdmon/event.hpp"
#include "retry.hpp"
#include "text.hpp"

namespace efdmon {

namespace {

static_assert(AbiVersion == EFDMON_ABI_VERSION);

constexpr std::uint64_t HeadSize = sizeof(std::uint64_t);

// Offsets are of 32 bits and entries 2^32 at most: nothing here overflows.
bool ring_is_sound(const efdmon_info& info)
{
    const std::uint64_t head_end = info.head_offset + HeadSize;
    const std::uint64_t entries_end
        = info.entries_offset + static_cast<std::uint64_t>(info.ring_entries) * info.entry_size;
    const bool apart = head_end <= info.entries_offset || entries_end <= info.head_offset;
    return info.entry_size == sizeof(Event) && info.ring_entries >= 2
        && std::has_single_bit(info.ring_entries) && info.head_offset % HeadSize == 0
        && info.entries_offset % alignof(Event) == 0 && apart && head_end <= info.mmap_size
        && entries_end <= info.mmap_size && info.mmap_size <= std::numeric_limits<std::size_t>::max();
}

} // namespace

Result<efdmon_info> read_info(int fd, const std::string& node)
{
    efdmon_info info{};
    if (retry([&] { return ioctl(fd, EFDMON_IOC_GET_INFO, &info); }) == 0)
        return info;
    const int code = errno;
    if (code == ENODEV)
        return tl::unexpected(device_gone(node));
    if (code == ENOTTY || code == EINVAL)
        return tl::unexpected(
            Error{code, node + " is not an event channel",
                  "Give the number, the name or the node of a channel, such as /dev/efdmon0."});
    return tl::unexpected(Error{code, "Cannot ask " + node + " what it is: " + errno_text(code), ""});
}

Result<void> check_info(const efdmon_info& info, const std::string& node)
{
    if (!is_known_version(info.abi_version)) {
        const Diagnosis diagnosis = explain_version(info.abi_version, node);
        return tl::unexpected(Error{EPROTO, diagnosis.summary, diagnosis.remedy()});
    }
    if (!ring_is_sound(info))
        return tl::unexpected(
            Error{EPROTO, node + " describes a ring that cannot be",
                  "The module is damaged. Type: sudo apt install --reinstall efd-monitor-dkms"});
    return {};
}

} // namespace efdmon

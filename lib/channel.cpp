// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/channel.hpp"

#include <fcntl.h>
#include <linux/efdmon.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstring>

#include "call_error.hpp"
#include "device_info.hpp"
#include "find_node.hpp"
#include "open_error.hpp"
#include "retry.hpp"
#include "text.hpp"

namespace efdmon {

namespace {

int open_flags(Access access)
{
    return (access == Access::ReadWrite ? O_RDWR : O_RDONLY) | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
}

Error map_error(int code, const std::string& node)
{
    if (code == ENODEV)
        return device_gone(node);
    return {code, "Cannot map the ring of " + node + ": " + errno_text(code), ""};
}

} // namespace

Result<Channel> Channel::open(std::string_view which, Access access)
{
    const SystemPaths paths;
    auto node = find_node(which, paths);
    if (!node)
        return tl::unexpected(node.error());

    Channel channel;
    channel.node_ = std::move(*node);
    channel.fd_ = UniqueFd(retry([&] { return ::open(channel.node_.c_str(), open_flags(access)); }));
    if (!channel.fd_)
        return tl::unexpected(open_error(errno, channel.node_, paths));
    if (auto mapped = channel.map_ring(); !mapped)
        return tl::unexpected(mapped.error());
    return channel;
}

Channel::Channel(Channel&& other) noexcept
    : node_(std::move(other.node_))
    , fd_(std::move(other.fd_))
    , mapping_(std::exchange(other.mapping_, nullptr))
    , mapping_size_(std::exchange(other.mapping_size_, 0))
    , ring_(std::exchange(other.ring_, {}))
{
}

Channel& Channel::operator=(Channel&& other) noexcept
{
    std::swap(node_, other.node_);
    std::swap(fd_, other.fd_);
    std::swap(mapping_, other.mapping_);
    std::swap(mapping_size_, other.mapping_size_);
    std::swap(ring_, other.ring_);
    return *this;
}

Channel::~Channel()
{
    // The mapping holds the open file: without this, closing would end no
    // registration.
    if (mapping_)
        munmap(mapping_, mapping_size_);
}

Result<void> Channel::map_ring()
{
    const auto info = read_info(fd(), node_);
    if (!info)
        return tl::unexpected(info.error());
    if (auto sound = check_info(*info, node_); !sound)
        return sound;

    const auto size = static_cast<std::size_t>(info->mmap_size);
    void* mapping = mmap(nullptr, size, PROT_READ, MAP_SHARED, fd(), 0);
    if (mapping == MAP_FAILED)
        return tl::unexpected(map_error(errno, node_));
    mapping_ = mapping;
    mapping_size_ = size;
    ring_ = {static_cast<const std::byte*>(mapping), info->head_offset, info->entries_offset,
             info->ring_entries};
    return {};
}

Result<ChannelInfo> Channel::info() const
{
    return read_info(fd(), node_).map([](const efdmon_info& info) {
        return ChannelInfo{info.abi_version,
                           info.entry_size,
                           info.ring_entries,
                           info.head_seq,
                           info.read_seq,
                           info.mmap_size,
                           info.head_offset,
                           info.entries_offset,
                           std::string(info.name, strnlen(info.name, sizeof info.name))};
    });
}

bool Channel::gone() const
{
    pollfd waiter{fd(), 0, 0};
    return retry([&] { return poll(&waiter, 1, 0); }) == 1 && (waiter.revents & POLLHUP);
}

Result<std::uint64_t> Channel::register_eventfd(int eventfd)
{
    return add_registration(eventfd, 0);
}

Result<std::uint64_t> Channel::register_doorbell(int eventfd)
{
    return add_registration(eventfd, EFDMON_REG_DOORBELL);
}

Result<std::uint64_t> Channel::add_registration(int eventfd, std::uint32_t flags)
{
    efdmon_registration registration{};
    registration.fd = eventfd;
    registration.flags = flags;
    if (retry([&] { return ioctl(fd(), EFDMON_IOC_REGISTER, &registration); }) < 0)
        return tl::unexpected(registration_error(errno, node_, eventfd));
    return registration.seq;
}

Result<Arming> Channel::arm(int eventfd, std::uint64_t seq)
{
    efdmon_arm request{};
    request.fd = eventfd;
    request.seq = seq;
    const int answer = retry([&] { return ioctl(fd(), EFDMON_IOC_ARM, &request); });
    if (answer < 0)
        return tl::unexpected(arm_error(errno, node_, eventfd));
    return answer == 0 ? Arming::Armed : Arming::Reached;
}

Result<std::uint64_t> Channel::unregister_eventfd(int eventfd)
{
    efdmon_registration registration{};
    registration.fd = eventfd;
    if (retry([&] { return ioctl(fd(), EFDMON_IOC_UNREGISTER, &registration); }) < 0)
        return tl::unexpected(registration_error(errno, node_, eventfd));
    return registration.seq;
}

Result<void> Channel::fire(const Message& message)
{
    if (auto valid = check_count(message.count); !valid)
        return valid;
    efdmon_message raw{message.id, message.count, {message.data[0], message.data[1]}};
    const auto written = retry([&] { return ::write(fd(), &raw, sizeof raw); });
    if (written < 0)
        return tl::unexpected(fire_error(errno, node_));
    if (written != static_cast<ssize_t>(sizeof raw))
        return tl::unexpected(fire_error(EIO, node_));
    return {};
}

} // namespace efdmon

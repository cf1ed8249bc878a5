// SPDX-License-Identifier: GPL-3.0-or-later
// An open channel: /dev/efdmonN.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "efdmon/error.hpp"
#include "efdmon/ring.hpp"
#include "efdmon/unique_fd.hpp"

namespace efdmon {

enum class Access {
    Read,      // everything but firing
    ReadWrite, // firing too
};

struct ChannelInfo {
    std::uint32_t abi_version = 0;
    std::uint32_t ring_entries = 0;
    std::uint64_t head_seq = 0; // at the moment of the call
    std::string name;
};

struct Message {
    std::uint32_t id = 0;
    std::uint32_t count = 1; // events to fire, 1 to 1,000,000
    std::array<std::uint64_t, 2> data{};
};

class Channel {
public:
    // `which` is a number ("0"), a node ("efdmon0", "/dev/efdmon0") or the
    // name that the channel's driver gave it. Refuses an unknown ABI version.
    static Result<Channel> open(std::string_view which, Access access = Access::ReadWrite);

    Channel(Channel&&) noexcept;
    Channel& operator=(Channel&&) noexcept;
    ~Channel();

    // For the caller's own poll(), read() or SIGIO; stays owned by the channel.
    int fd() const { return fd_.get(); }
    Result<ChannelInfo> info() const;

    // The ring, mapped read-only at open; lives as long as this object.
    const RingView& ring() const { return ring_; }

    // From the returned sequence number on, each event adds 1 to the eventfd.
    Result<std::uint64_t> register_eventfd(int eventfd);
    Result<void> unregister_eventfd(int eventfd);

    // Fires message.count events; needs Access::ReadWrite. A large count
    // takes its time: about a microsecond an event.
    Result<void> fire(const Message& message);

private:
    Channel() = default;
    Result<void> map_ring();

    std::string node_;
    UniqueFd fd_;
    void* mapping_ = nullptr;
    std::size_t mapping_size_ = 0;
    RingView ring_;
};

} // namespace efdmon

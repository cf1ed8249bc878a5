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

// Version of the device interface that this library speaks.
inline constexpr std::uint32_t AbiVersion = 1;

enum class Access {
    Read, // everything but firing
    ReadWrite, // firing too
};

struct ChannelInfo {
    std::uint32_t abi_version = 0;
    std::uint32_t entry_size = 0; // bytes from one record to the next
    std::uint32_t ring_entries = 0;
    std::uint64_t head_seq = 0; // last event at the moment of the call
    std::uint64_t read_seq = 0; // read(2) copies what comes after this event
    std::uint64_t mmap_size = 0; // bytes
    std::uint32_t head_offset = 0; // bytes into the mapping
    std::uint32_t entries_offset = 0; // bytes into the mapping
    std::string name;
};

struct Message {
    static constexpr std::uint32_t CountMax = 1'000'000;

    std::uint32_t id = 0;
    std::uint32_t count = 1; // events to fire, 1 to CountMax
    std::array<std::uint64_t, 2> data{};
};

enum class Arming {
    Armed, // the doorbell will ring once
    Reached, // the event has been recorded already: it will not; drain again
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
    const std::string& node() const { return node_; }
    Result<ChannelInfo> info() const;

    // Whether the channel's driver has taken it back. What it recorded can
    // still be drained; nothing is added to it any more.
    bool gone() const;

    // The ring, mapped read-only at open; lives as long as this object.
    const RingView& ring() const { return ring_; }

    // From the returned sequence number on, each event adds 1 to the eventfd.
    Result<std::uint64_t> register_eventfd(int eventfd);

    // Registers the eventfd to be rung when arm() says so, not always: for
    // readers that drain the records, wait, drain, arm, and so on. Returns the
    // sequence number of the last event so far.
    Result<std::uint64_t> register_doorbell(int eventfd);

    // Adds 1 to the doorbell, once, when event `seq` has been recorded or the
    // channel is gone. Usually the number of the last record drained, plus 1.
    // Replaces what was armed before. A channel that is gone is the error ENODEV.
    Result<Arming> arm(int eventfd, std::uint64_t seq);
    static constexpr std::uint64_t Never = ~std::uint64_t{0}; // arm() at no event

    // Ends either kind: the eventfd is rung no more. Returns the number of the
    // last event that it counted.
    Result<std::uint64_t> unregister_eventfd(int eventfd);

    // Fires message.count events; needs Access::ReadWrite. A large count
    // takes its time: about a microsecond an event.
    Result<void> fire(const Message& message);

private:
    Channel() = default;
    Result<void> map_ring();
    Result<std::uint64_t> add_registration(int eventfd, std::uint32_t flags);

    std::string node_;
    UniqueFd fd_;
    void* mapping_ = nullptr;
    std::size_t mapping_size_ = 0;
    RingView ring_;
};

} // namespace efdmon

// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare_listener.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "efdmon/eventfd.hpp"

namespace efdmon::cli {

namespace {

constexpr std::size_t BatchSize = 256;

Error failed(const char* what, int code = errno)
{
    return {code, std::string("Cannot ") + what + ": " + std::generic_category().message(code), ""};
}

Result<void> set_flags(int fd, int clear, int set)
{
    const int flags = fcntl(fd, F_GETFL);
    if (flags < 0 || fcntl(fd, F_SETFL, (flags & ~clear) | set) != 0)
        return tl::unexpected(failed("change how a descriptor waits"));
    return {};
}

// Sleeps in read() of an eventfd: 0 if a signal came.
Result<std::uint64_t> sleep_on(const EventFd& bell)
{
    std::uint64_t count = 0;
    if (read(bell.fd(), &count, sizeof count) < 0 && errno != EINTR)
        return tl::unexpected(failed("read an eventfd"));
    return count;
}

struct Opened {
    Channel channel;
    EventFd bell;
    std::uint64_t seq;
};

Result<Opened> open_with_bell(const std::string& which, Result<std::uint64_t> (Channel::*add)(int))
{
    auto channel = Channel::open(which, Access::Read);
    if (!channel)
        return tl::unexpected(channel.error());
    auto bell = EventFd::create();
    if (!bell)
        return tl::unexpected(bell.error());
    if (auto blocking = set_flags(bell->fd(), O_NONBLOCK, 0); !blocking)
        return tl::unexpected(blocking.error());
    const auto seq = ((*channel).*add)(bell->fd());
    if (!seq)
        return tl::unexpected(seq.error());
    return Opened{std::move(*channel), std::move(*bell), *seq};
}

// Told of a number. The records are looked up for their stamps only.
class EventfdListener final : public Listener {
public:
    explicit EventfdListener(Opened opened)
        : opened_(std::move(opened))
        , reader_(opened_.channel.ring(), opened_.seq)
        , counted_(opened_.seq)
    {
    }

    static Result<std::unique_ptr<Listener>> create(const std::string& which)
    {
        auto opened = open_with_bell(which, &Channel::register_eventfd);
        if (!opened)
            return tl::unexpected(opened.error());
        return std::make_unique<EventfdListener>(std::move(*opened));
    }

    Result<void> listen(const Told& told) override
    {
        const auto count = sleep_on(opened_.bell);
        if (!count)
            return tl::unexpected(count.error());
        // Where the ring was overrun, the reader is ahead of what was counted.
        counted_ += *count;
        while (reader_.position() < counted_) {
            const std::uint64_t due = counted_ - reader_.position();
            const auto room = static_cast<std::size_t>(std::min<std::uint64_t>(due, buffer_.size()));
            const Drained drained = reader_.drain(std::span(buffer_).first(room));
            told(std::span(buffer_).first(drained.received));
        }
        return {};
    }

private:
    Opened opened_;
    RingReader reader_;
    std::uint64_t counted_; // number of the last event that the eventfd has counted
    std::array<Event, BatchSize> buffer_;
};

// Wait, drain, arm, and so on.
class DoorbellListener final : public Listener {
public:
    explicit DoorbellListener(Opened opened)
        : opened_(std::move(opened))
        , reader_(opened_.channel.ring(), opened_.seq)
    {
    }

    static Result<std::unique_ptr<Listener>> create(const std::string& which)
    {
        auto opened = open_with_bell(which, &Channel::register_doorbell);
        if (!opened)
            return tl::unexpected(opened.error());
        return std::make_unique<DoorbellListener>(std::move(*opened));
    }

    Result<void> listen(const Told& told) override
    {
        const auto arming = opened_.channel.arm(opened_.bell.fd(), reader_.position() + 1);
        if (!arming)
            return tl::unexpected(arming.error());
        if (*arming == Arming::Armed) {
            const auto rung = sleep_on(opened_.bell);
            if (!rung)
                return tl::unexpected(rung.error());
        }
        for (;;) {
            const Drained drained = reader_.drain(buffer_);
            if (drained.received == 0 && drained.lost == 0)
                return {};
            told(std::span(buffer_).first(drained.received));
        }
    }

private:
    Opened opened_;
    RingReader reader_;
    std::array<Event, BatchSize> buffer_;
};

// Records that read() of the device copies; how one waits for them differs.
class DeviceListener : public Listener {
public:
    explicit DeviceListener(Channel channel)
        : channel_(std::move(channel))
    {
    }

    template <class Kind>
    static Result<std::unique_ptr<Listener>> create(const std::string& which)
    {
        auto channel = Channel::open(which, Access::Read);
        if (!channel)
            return tl::unexpected(channel.error());
        auto listener = std::make_unique<Kind>(std::move(*channel));
        if (auto prepared = listener->prepare(); !prepared)
            return tl::unexpected(prepared.error());
        return listener;
    }

protected:
    // Nothing if a signal came, or if there is nothing and it may not wait.
    Result<std::span<const Event>> read_records()
    {
        const auto got = read(channel_.fd(), buffer_.data(), sizeof buffer_);
        if (got < 0 && errno != EINTR && errno != EAGAIN)
            return tl::unexpected(failed("read the channel"));
        const auto count = got > 0 ? static_cast<std::size_t>(got) / sizeof(Event) : 0;
        return std::span<const Event>(buffer_).first(count);
    }

    Result<void> read_all(const Told& told)
    {
        for (;;) {
            const auto events = read_records();
            if (!events)
                return tl::unexpected(events.error());
            if (events->empty())
                return {};
            told(*events);
        }
    }

    Channel channel_;

private:
    std::array<Event, BatchSize> buffer_;
};

class ReadListener final : public DeviceListener {
public:
    using DeviceListener::DeviceListener;
    Result<void> prepare() { return set_flags(channel_.fd(), O_NONBLOCK, 0); }

    Result<void> listen(const Told& told) override
    {
        const auto events = read_records();
        if (!events)
            return tl::unexpected(events.error());
        told(*events);
        return {};
    }
};

class PollListener final : public DeviceListener {
public:
    using DeviceListener::DeviceListener;
    Result<void> prepare() { return {}; }

    Result<void> listen(const Told& told) override
    {
        pollfd waiter{channel_.fd(), POLLIN, 0};
        if (poll(&waiter, 1, -1) < 0 && errno != EINTR)
            return tl::unexpected(failed("poll the channel"));
        return read_all(told);
    }
};

class SigioListener final : public DeviceListener {
public:
    using DeviceListener::DeviceListener;

    // To this thread alone: the others have mechanisms of their own.
    Result<void> prepare()
    {
        const f_owner_ex owner{F_OWNER_TID, gettid()};
        if (fcntl(channel_.fd(), F_SETOWN_EX, &owner) != 0)
            return tl::unexpected(failed("ask for SIGIO"));
        return set_flags(channel_.fd(), 0, O_ASYNC);
    }

    Result<void> listen(const Told& told) override
    {
        sigset_t set;
        sigemptyset(&set);
        sigaddset(&set, SIGIO);
        if (sigwaitinfo(&set, nullptr) < 0 && errno != EINTR)
            return tl::unexpected(failed("wait for SIGIO"));
        return read_all(told);
    }
};

constexpr std::array<Mechanism, 5> All{{
    {"eventfd", "a counting registration, and a blocking read of the eventfd", EventfdListener::create},
    {"doorbell", "a doorbell, and the mapped ring", DoorbellListener::create},
    {"read", "a blocking read of the device", DeviceListener::create<ReadListener>},
    {"poll", "poll, then reads of the device", DeviceListener::create<PollListener>},
    {"sigio", "SIGIO, then reads of the device", DeviceListener::create<SigioListener>},
}};

} // namespace

std::span<const Mechanism> mechanisms()
{
    return All;
}

} // namespace efdmon::cli

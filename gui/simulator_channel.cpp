// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator_channel.hpp"

#include <utility>

#include "efdmon/eventfd.hpp"
#include "monotonic.hpp"

namespace efdmon::gui {

class SimulatorChannel::Registration {
public:
    Registration(std::shared_ptr<SimulatorChannel> channel, EventFd eventfd)
        : bell(std::move(eventfd))
        , channel_(std::move(channel))
    {
    }
    Registration(const Registration&) = delete;
    Registration& operator=(const Registration&) = delete;
    ~Registration()
    {
        const std::lock_guard lock(channel_->mutex_);
        std::erase(channel_->registrations_, this);
    }

    EventFd bell;

private:
    std::shared_ptr<SimulatorChannel> channel_;
};

SimulatorChannel::SimulatorChannel(std::uint32_t entries)
    : ring_(entries)
{
}

void SimulatorChannel::fire(Event event, std::uint32_t count)
{
    const std::lock_guard lock(mutex_);
    for (std::uint32_t i = 0; i < count; ++i) {
        event.time_ns = static_cast<std::uint64_t>(monotonicNow());
        ring_.publish(event);
    }
    // After the records: what an eventfd has counted can be read.
    for (Registration* registration : registrations_)
        registration->bell.add(count);
}

Result<Feed> SimulatorChannel::open()
{
    auto bell = EventFd::create();
    if (!bell)
        return tl::unexpected(bell.error());
    auto registration = std::make_shared<Registration>(shared_from_this(), std::move(*bell));

    Feed feed;
    feed.bell = registration->bell.fd();
    feed.take = [registration] { return registration->bell.take(); };
    feed.ring = ring_.view();
    feed.owner = registration;
    const std::lock_guard lock(mutex_);
    feed.start = ring_.head();
    registrations_.push_back(registration.get());
    return feed;
}

std::uint64_t SimulatorChannel::events() const
{
    const std::lock_guard lock(mutex_);
    return ring_.head();
}

std::uint32_t SimulatorChannel::listeners() const
{
    const std::lock_guard lock(mutex_);
    return static_cast<std::uint32_t>(registrations_.size());
}

} // namespace efdmon::gui

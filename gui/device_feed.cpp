// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>

#include "efdmon/channel.hpp"
#include "efdmon/eventfd.hpp"
#include "feed.hpp"

namespace efdmon::gui {
namespace {

// The channel is declared last: it closes first, and rings a closed bell never.
struct Device {
    EventFd bell;
    Channel channel;
};

} // namespace

Result<Feed> openDeviceFeed(unsigned number)
{
    // Read access is enough to watch; firing opens the node by itself.
    auto channel = Channel::open("efdmon" + std::to_string(number), Access::Read);
    if (!channel)
        return tl::unexpected(channel.error());
    auto bell = EventFd::create();
    if (!bell)
        return tl::unexpected(bell.error());
    const auto start = channel->register_eventfd(bell->fd());
    if (!start)
        return tl::unexpected(start.error());

    auto device = std::make_shared<Device>(Device{std::move(*bell), std::move(*channel)});
    Feed feed;
    feed.bell = device->bell.fd();
    feed.take = [device] { return device->bell.take(); };
    feed.ring = device->channel.ring();
    feed.start = *start;
    feed.alive = [device] { return device->channel.info().has_value(); };
    feed.owner = device;
    return feed;
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed.hpp"

#include <algorithm>

#include "channels.hpp"

namespace efdmon::cli {

Feed::Feed(Channel channel, EventFd bell, std::string name, Ledger ledger, std::uint64_t first)
    : channel_(std::move(channel))
    , bell_(std::move(bell))
    , name_(std::move(name))
    , ledger_(std::move(ledger))
    , first_(first)
{
}

Result<Feed> Feed::open(Channel channel, Start start)
{
    const auto info = channel.info();
    if (!info)
        return tl::unexpected(info.error());
    auto bell = EventFd::create();
    if (!bell)
        return tl::unexpected(bell.error());
    const auto registered = channel.register_eventfd(bell->fd());
    if (!registered)
        return tl::unexpected(registered.error());

    const RingView ring = channel.ring();
    const std::uint64_t after = start == Start::Now ? *registered : std::min(*registered, ring.oldest() - 1);
    return Feed(std::move(channel), std::move(*bell), info->name, Ledger(ring, *registered, after),
                after + 1);
}

void Feed::collect(const Sink& sink)
{
    ledger_.count(bell_.take());
    ledger_.drain(sink);
}

Result<void> Feed::finish(const Sink& sink)
{
    const auto last = channel_.unregister_eventfd(bell_.fd());
    if (!last)
        return tl::unexpected(last.error());
    last_ = *last;
    ledger_.count(bell_.take());
    ledger_.drain_rest(last_, sink);
    return {};
}

Result<std::vector<Feed>> open_feeds(const std::vector<std::string>& which, Start start)
{
    auto channels = open_channels(which, Access::Read);
    if (!channels)
        return tl::unexpected(channels.error());
    std::vector<Feed> feeds;
    for (Channel& channel : *channels) {
        auto feed = Feed::open(std::move(channel), start);
        if (!feed)
            return tl::unexpected(feed.error());
        feeds.push_back(std::move(*feed));
    }
    return feeds;
}

} // namespace efdmon::cli

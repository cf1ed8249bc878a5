// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "device_watcher.hpp"
#include "error_text.hpp"
#include "reader.hpp"

namespace efdmon::gui {

namespace {

constexpr std::chrono::seconds ListenerLook{10};

std::map<unsigned, std::uint32_t> listeners(const SystemPaths& paths)
{
    std::map<unsigned, std::uint32_t> counts;
    for (const ChannelEntry& entry : list_channels(paths))
        counts[entry.number] = entry.listeners;
    return counts;
}

} // namespace

Backend::Backend(Environment environment, QStringList wanted)
    : environment_(std::move(environment))
    , wanted_(std::move(wanted))
{
    if (!environment_.open)
        environment_.open = openDeviceFeed;
    if (!environment_.listeners)
        environment_.listeners = [paths = environment_.paths] { return listeners(paths); };
}

Backend::~Backend() = default;

void Backend::start()
{
    reader_ = new Reader(environment_.listeners, this);
    connect(reader_, &Reader::snapshotReady, this, &Backend::snapshotReady);
    connect(
        reader_, &Reader::broken, this,
        [this](unsigned channel) {
            broken_[channel] = tr("Its eventfd reports an error and is not waited on any more.");
            look();
        },
        Qt::QueuedConnection); // a look may end the very notifier that reported

    if (!environment_.survey)
        watchSystem();
    look();
}

void Backend::watchSystem()
{
    environment_.survey
        = [paths = environment_.paths](const QStringList& wanted) { return survey(paths, wanted); };
    watcher_ = new DeviceWatcher(environment_.paths, this);
    connect(watcher_, &DeviceWatcher::changed, this, &Backend::look);
}

void Backend::release()
{
    reader_->release();
}

void Backend::record(EventSinkPtr sink)
{
    reader_->setSink(std::move(sink));
}

void Backend::followListeners(bool follow)
{
    reader_->followListeners(follow ? ListenerLook : std::chrono::seconds{0});
}

void Backend::look()
{
    Survey now = environment_.survey(wanted_);
    dropGone(now);
    openNew(now);
    // Looked at again: opening made this window a listener too.
    const auto counts = environment_.listeners();
    for (ChannelStatus& channel : now.channels)
        if (const auto found = counts.find(channel.number); found != counts.end())
            channel.listeners = found->second;
    Q_EMIT surveyed(now);
}

void Backend::dropGone(const Survey& now)
{
    const auto gone = [&](unsigned channel) {
        return std::none_of(now.channels.begin(), now.channels.end(),
                            [&](const ChannelStatus& one) { return one.number == channel; });
    };
    for (const unsigned channel : reader_->watched())
        if (gone(channel))
            reader_->unwatch(channel);
    std::erase_if(broken_, [&](const auto& entry) { return gone(entry.first); });
    // Same node, another device: the driver came back between two looks.
    for (const unsigned channel : reader_->dead())
        reader_->unwatch(channel);
}

void Backend::openNew(Survey& now)
{
    for (ChannelStatus& channel : now.channels) {
        if (const auto found = broken_.find(channel.number); found != broken_.end()) {
            channel.error = found->second;
            continue;
        }
        if (!reader_->watches(channel.number)) {
            Result<Feed> feed = environment_.open(channel.number);
            if (!feed) {
                channel.error = errorText(feed.error());
                continue;
            }
            channel.events = feed->start;
            channel.fresh = true;
            reader_->watch(channel.number, std::move(*feed));
        }
        channel.watched = true;
    }
}

} // namespace efdmon::gui

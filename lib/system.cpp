// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/system.hpp"

#include <algorithm>

#include "sysfs.hpp"

namespace efdmon {

namespace {

// Nothing for a channel that goes away while it is looked at.
std::optional<ChannelEntry> read_channel(const std::filesystem::path& folder)
{
    const auto number = node_number(folder.filename().native());
    const auto name = read_attribute(folder / "name");
    const auto events = read_attribute(folder / "events");
    const auto listeners = read_attribute(folder / "listeners");
    if (!number || !name || !events || !listeners)
        return std::nullopt;
    return ChannelEntry{*number, *name, parse_number<std::uint64_t>(*events).value_or(0),
                        parse_number<std::uint32_t>(*listeners).value_or(0)};
}

} // namespace

std::vector<ChannelEntry> list_channels(const SystemPaths& paths)
{
    std::vector<ChannelEntry> channels;
    std::error_code error;
    std::filesystem::directory_iterator folder(paths.sys / "class/efdmon", error);
    for (; !error && folder != std::filesystem::directory_iterator(); folder.increment(error)) {
        if (auto channel = read_channel(folder->path()))
            channels.push_back(std::move(*channel));
    }
    std::sort(channels.begin(), channels.end(),
              [](const ChannelEntry& a, const ChannelEntry& b) { return a.number < b.number; });
    return channels;
}

std::optional<std::string> module_version(const SystemPaths& paths)
{
    return read_attribute(paths.sys / "module/efdmon/version");
}

} // namespace efdmon

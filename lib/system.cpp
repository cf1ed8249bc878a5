// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/system.hpp"

#include <fcntl.h>
#include <unistd.h>

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
    const auto ring_entries = read_attribute(folder / "ring_entries").value_or("");
    return ChannelEntry{*number,
                        *name,
                        parse_number<std::uint64_t>(*events).value_or(0),
                        parse_number<std::uint32_t>(*listeners).value_or(0),
                        parse_number<std::uint32_t>(ring_entries).value_or(0),
                        read_attribute(folder / "last").value_or("")};
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

std::optional<ChannelEntry> find_channel(const std::filesystem::path& node, const SystemPaths& paths)
{
    std::error_code error;
    const auto number = node_number(std::filesystem::weakly_canonical(node, error).filename().native());
    return number ? read_channel(paths.sys / "class/efdmon" / ("efdmon" + std::to_string(*number)))
                  : std::nullopt;
}

std::filesystem::path node_path(unsigned number, const SystemPaths& paths)
{
    return paths.dev / ("efdmon" + std::to_string(number));
}

NodeAccess node_access(const std::filesystem::path& node)
{
    const auto allowed = [&](int mode) { return faccessat(AT_FDCWD, node.c_str(), mode, AT_EACCESS) == 0; };
    return {allowed(F_OK), allowed(R_OK), allowed(W_OK)};
}

std::optional<std::string> module_version(const SystemPaths& paths)
{
    return read_attribute(paths.sys / "module/efdmon/version");
}

} // namespace efdmon

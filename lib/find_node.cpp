// SPDX-License-Identifier: GPL-3.0-or-later
#include "find_node.hpp"

#include "open_error.hpp"
#include "sysfs.hpp"

namespace efdmon {

namespace {

std::string node_of(unsigned number, const SystemPaths& paths)
{
    return (paths.dev / ("efdmon" + std::to_string(number))).string();
}

} // namespace

Result<std::string> find_node(std::string_view which, const SystemPaths& paths)
{
    if (which.find('/') != std::string_view::npos)
        return std::string(which);
    if (const auto number = parse_number<unsigned>(which))
        return node_of(*number, paths);
    if (const auto number = node_number(which))
        return node_of(*number, paths);
    for (const ChannelEntry& channel : list_channels(paths)) {
        if (channel.name == which)
            return node_of(channel.number, paths);
    }
    return tl::unexpected(no_such_channel(which, paths));
}

} // namespace efdmon

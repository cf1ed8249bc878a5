// SPDX-License-Identifier: GPL-3.0-or-later
#include "find_node.hpp"

#include "open_error.hpp"
#include "sysfs.hpp"

namespace efdmon {

Result<std::string> find_node(std::string_view which, const SystemPaths& paths)
{
    if (which.find('/') != std::string_view::npos)
        return std::string(which);
    if (const auto number = parse_number<unsigned>(which))
        return node_path(*number, paths).string();
    if (const auto number = node_number(which))
        return node_path(*number, paths).string();
    for (const ChannelEntry& channel : list_channels(paths)) {
        if (channel.name == which)
            return node_path(channel.number, paths).string();
    }
    return tl::unexpected(no_such_channel(which, paths));
}

} // namespace efdmon

// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels.hpp"

#include <algorithm>
#include <cerrno>

namespace efdmon::cli {

namespace {

constexpr const char* Naming = "By number (0), node (/dev/efdmon0) or name; default ";

std::vector<std::string> all_channels(const std::vector<ChannelEntry>& entries)
{
    std::vector<std::string> which;
    for (const ChannelEntry& entry : entries)
        which.push_back(std::to_string(entry.number));
    return which;
}

} // namespace

void add_channel_argument(CLI::App& app, std::string& which)
{
    which = "0";
    app.add_option("channel", which, std::string(Naming) + "0")->type_name("");
}

void add_channels_argument(CLI::App& app, std::vector<std::string>& which)
{
    app.add_option("channel", which, std::string(Naming) + "all")->type_name("");
}

Result<std::vector<ChannelEntry>> existing_channels(const SystemPaths& paths)
{
    auto entries = list_channels(paths);
    if (!entries.empty())
        return entries;
    const Diagnosis diagnosis = diagnose(paths);
    if (diagnosis.problem == Problem::None)
        return tl::unexpected(Error{ENOENT, "The kernel module efdmon has no channels", ""});
    return tl::unexpected(Error{ENOENT, diagnosis.summary, diagnosis.remedy()});
}

Result<std::vector<Channel>> open_channels(const std::vector<std::string>& which, Access access)
{
    if (which.empty()) {
        const auto entries = existing_channels();
        return entries ? open_channels(all_channels(*entries), access) : tl::unexpected(entries.error());
    }
    std::vector<Channel> channels;
    for (const std::string& one : which) {
        auto channel = Channel::open(one, access);
        if (!channel)
            return tl::unexpected(channel.error());
        const bool again = std::any_of(channels.begin(), channels.end(),
                                       [&](const Channel& other) { return other.node() == channel->node(); });
        if (!again)
            channels.push_back(std::move(*channel));
    }
    return channels;
}

} // namespace efdmon::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <memory>

#include "access_text.hpp"
#include "channels.hpp"
#include "command.hpp"
#include "print_json.hpp"

namespace efdmon::cli {

namespace {

struct InfoOptions {
    std::vector<std::string> channels;
    bool json = false;
};

// What the device says, and what sysfs says.
struct Facts {
    std::string node;
    ChannelInfo info;
    ChannelEntry entry;
    NodeAccess access;
    bool gone = false;
};

Result<std::vector<Facts>> collect(const std::vector<std::string>& which)
{
    auto channels = open_channels(which, Access::Read);
    if (!channels)
        return tl::unexpected(channels.error());
    std::vector<Facts> all;
    for (const Channel& channel : *channels) {
        const auto info = channel.info();
        if (!info)
            return tl::unexpected(info.error());
        all.push_back({channel.node(), *info, find_channel(channel.node()).value_or(ChannelEntry{}),
                       node_access(channel.node()), channel.gone()});
    }
    return all;
}

void print_line(const char* key, const std::string& value)
{
    std::cout << "  " << key << std::string(16 - std::char_traits<char>::length(key), ' ') << value << '\n';
}

void print_text(const Facts& facts)
{
    const ChannelInfo& info = facts.info;
    std::cout << facts.node << (facts.gone ? " (its driver has gone)\n" : "\n");
    print_line("name", info.name);
    print_line("events", std::to_string(info.head_seq));
    print_line("last", info.head_seq > 0 ? facts.entry.last : "none yet");
    print_line("listeners", std::to_string(facts.entry.listeners));
    print_line("ring",
               std::to_string(info.ring_entries) + " records of " + std::to_string(info.entry_size)
                   + " bytes");
    print_line("mapping",
               std::to_string(info.mmap_size) + " bytes, head at " + std::to_string(info.head_offset)
                   + ", records at " + std::to_string(info.entries_offset));
    print_line("read position", std::to_string(info.read_seq));
    print_line("access", access_text(facts.access));
    print_line("interface", "version " + std::to_string(info.abi_version));
    print_line("module", module_version().value_or("unknown"));
}

Json to_json(const Facts& facts)
{
    const ChannelInfo& info = facts.info;
    return {{"node", facts.node},
            {"name", info.name},
            {"events", info.head_seq},
            {"last", facts.entry.last},
            {"listeners", facts.entry.listeners},
            {"ring_entries", info.ring_entries},
            {"entry_size", info.entry_size},
            {"mmap_size", info.mmap_size},
            {"head_offset", info.head_offset},
            {"entries_offset", info.entries_offset},
            {"read_seq", info.read_seq},
            {"readable", facts.access.read},
            {"writable", facts.access.write},
            {"gone", facts.gone},
            {"abi_version", info.abi_version},
            {"module_version", module_version().value_or("")}};
}

Result<ExitCode> info(const InfoOptions& options)
{
    const auto all = collect(options.channels);
    if (!all)
        return tl::unexpected(all.error());
    Json document = Json::array();
    for (const Facts& facts : *all) {
        if (options.json)
            document.push_back(to_json(facts));
        else
            print_text(facts);
    }
    if (options.json)
        print_json(document);
    return ExitCode::Ok;
}

Action declare_info(CLI::App& app)
{
    app.footer("The last event is shown as <seconds>.<nanoseconds>#<number>, CLOCK_MONOTONIC.\n\n"
               "Example:\n"
               "  efdctl info my-sensor");
    const auto options = std::make_shared<InfoOptions>();
    add_channels_argument(app, options->channels);
    app.add_flag("--json", options->json, "Print an array of objects");
    return [options] { return info(*options); };
}

} // namespace

constinit const Command info_command{"info", "Print everything that is known of channels", declare_info};

} // namespace efdmon::cli

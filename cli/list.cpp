// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <memory>

#include "access_text.hpp"
#include "channels.hpp"
#include "command.hpp"
#include "print_json.hpp"
#include "table.hpp"

namespace efdmon::cli {

namespace {

void print_table(const std::vector<ChannelEntry>& entries)
{
    Table table({{"NODE", Align::Left},
                 {"NAME", Align::Left},
                 {"EVENTS"},
                 {"LISTENERS"},
                 {"RING"},
                 {"ACCESS", Align::Left}});
    for (const ChannelEntry& entry : entries) {
        const auto node = node_path(entry.number);
        table.add({node.string(), entry.name, std::to_string(entry.events), std::to_string(entry.listeners),
                   std::to_string(entry.ring_entries), access_text(node_access(node))});
    }
    table.print(std::cout);
}

void print_as_json(const std::vector<ChannelEntry>& entries)
{
    Json document = Json::array();
    for (const ChannelEntry& entry : entries) {
        const auto node = node_path(entry.number);
        const NodeAccess access = node_access(node);
        document.push_back({{"number", entry.number},
                            {"node", node.string()},
                            {"name", entry.name},
                            {"events", entry.events},
                            {"listeners", entry.listeners},
                            {"ring_entries", entry.ring_entries},
                            {"readable", access.read},
                            {"writable", access.write}});
    }
    print_json(document);
}

Result<ExitCode> list(bool json)
{
    const auto entries = existing_channels();
    if (!entries)
        return tl::unexpected(entries.error());
    json ? print_as_json(*entries) : print_table(*entries);
    return ExitCode::Ok;
}

Action declare_list(CLI::App& app)
{
    app.footer("ACCESS is what you may open the node for: rw, r, w or none.\n\n"
               "Example:\n"
               "  efdctl list --json | jq -r '.[].name'");
    const auto json = std::make_shared<bool>(false);
    app.add_flag("--json", *json, "Print an array of objects");
    return [json] { return list(*json); };
}

} // namespace

constinit const Command list_command{"list", "List the channels", declare_list};

} // namespace efdmon::cli

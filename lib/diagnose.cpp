// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>

#include <algorithm>

#include "abi_version.hpp"
#include "absence.hpp"
#include "access.hpp"
#include "device_info.hpp"
#include "efdmon/unique_fd.hpp"
#include "present.hpp"

namespace efdmon {

namespace {

namespace fs = std::filesystem;

bool may_open(const fs::path& node)
{
    const NodeAccess access = node_access(node);
    return access.read && access.write;
}

// Nothing where the node says nothing: to open it as a channel will tell why.
std::optional<std::uint32_t> ask_version(const std::string& node)
{
    const UniqueFd fd(::open(node.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!fd)
        return std::nullopt;
    const auto info = read_info(fd.get(), node);
    return info ? std::optional(info->abi_version) : std::nullopt;
}

Diagnosis diagnose_nodes(const std::vector<fs::path>& nodes, const VersionOf& version_of)
{
    const auto missing = std::find_if_not(nodes.begin(), nodes.end(), is_present);
    if (missing != nodes.end())
        return {Problem::NodeMissing,
                "The kernel module efdmon is loaded, but " + missing->string() + " is missing.",
                {"sudo udevadm trigger --subsystem-match=efdmon"}};

    const auto refused = std::find_if_not(nodes.begin(), nodes.end(), may_open);
    if (refused != nodes.end())
        return explain_refusal(current_user(), refused->string());

    // One module makes them all.
    if (!nodes.empty()) {
        const std::string node = nodes.front().string();
        const auto version = version_of(node);
        if (version && !is_known_version(*version))
            return explain_version(*version, node);
    }
    return {Problem::None, "The kernel module efdmon is loaded and its channels can be opened.", {}};
}

} // namespace

std::string_view problem_name(Problem problem)
{
    switch (problem) {
    case Problem::None:
        return "none";
    case Problem::ModuleNotInstalled:
        return "module-not-installed";
    case Problem::HeadersMissing:
        return "headers-missing";
    case Problem::NotBuilt:
        return "not-built";
    case Problem::BuildFailed:
        return "build-failed";
    case Problem::SignatureRejected:
        return "signature-rejected";
    case Problem::ModuleNotLoaded:
        return "module-not-loaded";
    case Problem::NodeMissing:
        return "node-missing";
    case Problem::GroupMissing:
        return "group-missing";
    case Problem::NotInGroup:
        return "not-in-group";
    case Problem::GroupPending:
        return "group-pending";
    case Problem::NodeRefused:
        return "node-refused";
    case Problem::AbiMismatch:
        return "abi-mismatch";
    }
    return "unknown";
}

std::string Diagnosis::remedy() const
{
    std::string text;
    for (const std::string& command : commands)
        text += (text.empty() ? "Type: " : " && ") + command;
    return text;
}

Diagnosis diagnose(const SystemPaths& paths, const VersionOf& version_of)
{
    if (!is_present(paths.sys / "module/efdmon"))
        return explain_absence(paths);
    std::vector<fs::path> nodes;
    for (const ChannelEntry& channel : list_channels(paths))
        nodes.push_back(node_path(channel.number, paths));
    return diagnose_nodes(nodes, version_of);
}

Diagnosis diagnose(const SystemPaths& paths)
{
    return diagnose(paths, ask_version);
}

} // namespace efdmon

// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/utsname.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

#include "access.hpp"
#include "efdmon/system.hpp"

namespace efdmon {

namespace {

namespace fs = std::filesystem;

constexpr const char* Load = "sudo modprobe efdmon";

// Compressed by some distributions.
constexpr std::array<std::string_view, 4> ModuleFiles
    = {"efdmon.ko", "efdmon.ko.xz", "efdmon.ko.zst", "efdmon.ko.gz"};

bool present(const fs::path& path)
{
    std::error_code error;
    return fs::exists(path, error);
}

std::string kernel_release()
{
    utsname names{};
    uname(&names);
    return names.release;
}

bool has_module_file(const fs::path& folder)
{
    return std::any_of(ModuleFiles.begin(), ModuleFiles.end(),
                       [&](std::string_view file) { return present(folder / file); });
}

// Lines are "<path of a module>: <paths of those that it needs>".
bool depmod_knows_module(const fs::path& modules_dep)
{
    std::ifstream in(modules_dep);
    for (std::string line; std::getline(in, line);) {
        const fs::path file = line.substr(0, line.find(':'));
        if (std::find(ModuleFiles.begin(), ModuleFiles.end(), file.filename().native()) != ModuleFiles.end())
            return true;
    }
    return false;
}

bool module_installed(const fs::path& modules)
{
    return has_module_file(modules / "updates/dkms") || has_module_file(modules / "extra")
        || has_module_file(modules / "updates") || depmod_knows_module(modules / "modules.dep");
}

Diagnosis diagnose_absent_module(const SystemPaths& paths)
{
    const std::string release = kernel_release();
    if (module_installed(paths.modules / release))
        return {Problem::ModuleNotLoaded, "The kernel module efdmon is installed, but not loaded.", {Load}};
    return {Problem::ModuleNotInstalled,
            "There is no kernel module efdmon for the running kernel, " + release + '.',
            {"sudo apt install linux-headers-" + release + " efd-monitor-dkms", Load}};
}

bool may_open(const fs::path& node)
{
    const NodeAccess access = node_access(node);
    return access.read && access.write;
}

} // namespace

std::string Diagnosis::remedy() const
{
    std::string text;
    for (const std::string& command : commands)
        text += (text.empty() ? "Type: " : " && ") + command;
    return text;
}

Diagnosis diagnose(const SystemPaths& paths)
{
    if (!present(paths.sys / "module/efdmon"))
        return diagnose_absent_module(paths);

    std::vector<fs::path> nodes;
    for (const ChannelEntry& channel : list_channels(paths))
        nodes.push_back(node_path(channel.number, paths));

    const auto missing = std::find_if_not(nodes.begin(), nodes.end(), present);
    if (missing != nodes.end())
        return {Problem::NodeMissing,
                "The kernel module efdmon is loaded, but " + missing->string() + " is missing.",
                {"sudo udevadm trigger --subsystem-match=efdmon"}};

    const auto refused = std::find_if_not(nodes.begin(), nodes.end(), may_open);
    if (refused != nodes.end())
        return explain_refusal(current_user(), refused->string());
    return {Problem::None, "The kernel module efdmon is loaded and its channels can be opened.", {}};
}

} // namespace efdmon

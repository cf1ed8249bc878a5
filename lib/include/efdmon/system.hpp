// SPDX-License-Identifier: GPL-3.0-or-later
// What the machine has: the module, its channels, and why they cannot be used.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace efdmon {

// Roots of the trees that are looked at; tests put a directory of their own.
struct SystemPaths {
    std::filesystem::path sys = "/sys";
    std::filesystem::path dev = "/dev";
    std::filesystem::path modules = "/lib/modules";
    std::filesystem::path dkms = "/var/lib/dkms";
    std::filesystem::path sources = "/usr/src";
};

struct ChannelEntry {
    unsigned number = 0; // N of /dev/efdmonN
    std::string name;
    std::uint64_t events = 0;
    std::uint32_t listeners = 0; // eventfds registered, by all processes
    std::uint32_t ring_entries = 0;
    std::string last; // "<sec>.<nsec>#<seq>" of the last event, CLOCK_MONOTONIC
};

// The channels that sysfs lists, by ascending number. Needs no access to them.
std::vector<ChannelEntry> list_channels(const SystemPaths& paths = {});

// The entry of the channel that this node, or a link to it, belongs to.
std::optional<ChannelEntry> find_channel(const std::filesystem::path& node, const SystemPaths& paths = {});

std::filesystem::path node_path(unsigned number, const SystemPaths& paths = {});

// What this process may open a node for, by its effective ids.
struct NodeAccess {
    bool present = false;
    bool read = false;
    bool write = false;
};
NodeAccess node_access(const std::filesystem::path& node);

// Version of the loaded module, as modinfo(8) has it; nothing if not loaded.
std::optional<std::string> module_version(const SystemPaths& paths = {});

enum class Problem {
    None,
    ModuleNotInstalled, // there is not even its source: the package is missing
    HeadersMissing, // DKMS has the source, but no headers of the running kernel
    NotBuilt, // it has both, and has not been asked to build
    BuildFailed, // it has tried, and Diagnosis::log says why it failed
    SignatureRejected, // built, but the kernel takes no module with this signature
    ModuleNotLoaded,
    NodeMissing, // the module is there, udev made no /dev/efdmonN
    GroupMissing, // the nodes are there, but not the group that they should belong to
    NotInGroup, // this user is not in that group
    GroupPending, // is, but this session was begun before that
    NodeRefused, // is, but the node's permissions are not those of the udev rule
    AbiMismatch, // the module speaks another version of the device interface
};

// For programs: "none", "module-not-installed", "headers-missing", and so on.
std::string_view problem_name(Problem problem);

struct Diagnosis {
    Problem problem = Problem::None;
    std::string summary; // a sentence or two, in English
    std::vector<std::string> commands; // shell commands that mend it, in order
    std::string log = {}; // a file that says more, if there is one

    // "Type: <command> && <command>", or nothing.
    std::string remedy() const;
};

// Finds the first thing that keeps this process from opening channels. Needs no
// rights: what only root may read, such as the kernel's log, is not looked at.
Diagnosis diagnose(const SystemPaths& paths = {});

} // namespace efdmon

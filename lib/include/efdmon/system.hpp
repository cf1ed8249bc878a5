// SPDX-License-Identifier: GPL-3.0-or-later
// What the machine has: the module, its channels, and why they cannot be used.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace efdmon {

// Roots of the trees that are looked at; tests put a directory of their own.
struct SystemPaths {
    std::filesystem::path sys = "/sys";
    std::filesystem::path dev = "/dev";
    std::filesystem::path modules = "/lib/modules";
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
    ModuleNotInstalled, // no efdmon.ko for the running kernel
    ModuleNotLoaded,
    NodeMissing,        // the module is there, udev made no /dev/efdmonN
    NotPermitted,       // the nodes are there, this user may not open them
};

struct Diagnosis {
    Problem problem = Problem::None;
    std::string summary;               // one sentence, in English
    std::vector<std::string> commands; // shell commands that mend it, in order

    // "Type: <command> && <command>", or nothing.
    std::string remedy() const;
};

// Finds the first thing that keeps this process from opening channels.
Diagnosis diagnose(const SystemPaths& paths = {});

} // namespace efdmon

// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of the device interface: which this library speaks, and what to do
// about others.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "efdmon/system.hpp"

namespace efdmon {

bool is_known_version(std::uint32_t version);

// What to say and do about the module of `node`, which speaks another one.
Diagnosis explain_version(std::uint32_t version, const std::string& node);

// What diagnose() asks a node for; tests have no device to ask.
using VersionOf = std::function<std::optional<std::uint32_t>(const std::string& node)>;
Diagnosis diagnose(const SystemPaths& paths, const VersionOf& version_of);

} // namespace efdmon

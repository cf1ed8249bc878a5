// SPDX-License-Identifier: GPL-3.0-or-later
// Whether this kernel takes a module that was signed here, or not at all.
#pragma once

#include <filesystem>
#include <optional>

#include "efdmon/system.hpp"

namespace efdmon {

// What to say and do if the kernel will reject this module file; nothing if it
// will not, as far as an ordinary user can see.
std::optional<Diagnosis> explain_signature(const std::filesystem::path& module, const SystemPaths& paths);

} // namespace efdmon

// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person calls a channel to its device node.
#pragma once

#include <string>
#include <string_view>

#include "efdmon/error.hpp"
#include "efdmon/system.hpp"

namespace efdmon {

// `which` is what Channel::open() takes. Numbers, node names and paths are
// taken at their word; only a channel's name must be found in sysfs.
Result<std::string> find_node(std::string_view which, const SystemPaths& paths);

} // namespace efdmon

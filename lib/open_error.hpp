// SPDX-License-Identifier: GPL-3.0-or-later
// What to tell the person whose channel does not open.
#pragma once

#include <string>
#include <string_view>

#include "efdmon/error.hpp"
#include "efdmon/system.hpp"

namespace efdmon {

// No channel has the name `which`.
Error no_such_channel(std::string_view which, const SystemPaths& paths);

// open(2) of `node` failed with `code`.
Error open_error(int code, const std::string& node, const SystemPaths& paths);

} // namespace efdmon

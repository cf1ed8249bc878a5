// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "efdmon/system.hpp"

namespace efdmon::cli {

// "rw", "r" or "w"; "none" where the user may do neither, "missing" where there
// is no node.
std::string access_text(const NodeAccess& access);

} // namespace efdmon::cli

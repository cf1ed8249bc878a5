// SPDX-License-Identifier: GPL-3.0-or-later
// What a device says of itself, and whether it can be believed.
#pragma once

#include <linux/efdmon.h>

#include <string>

#include "efdmon/error.hpp"

namespace efdmon {

// Asks the open device; `node` is for the error's text.
Result<efdmon_info> read_info(int fd, const std::string& node);

// Refuses an ABI version that this library does not know, and a ring that
// reaches beyond its mapping.
Result<void> check_info(const efdmon_info& info, const std::string& node);

} // namespace efdmon

// SPDX-License-Identifier: GPL-3.0-or-later
// What to tell the person when a call on an open channel fails.
#pragma once

#include <cstdint>
#include <string>

#include "efdmon/error.hpp"

namespace efdmon {

Error device_gone(const std::string& node);

// EFDMON_IOC_REGISTER or UNREGISTER of `eventfd` failed with `code`.
Error registration_error(int code, const std::string& node, int eventfd);

// EFDMON_IOC_ARM of `eventfd` failed with `code`.
Error arm_error(int code, const std::string& node, int eventfd);

// write(2) of a message failed with `code`.
Error fire_error(int code, const std::string& node);

// Refuses a count that the module would refuse.
Result<void> check_count(std::uint32_t count);

} // namespace efdmon

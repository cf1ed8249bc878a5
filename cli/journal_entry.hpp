// SPDX-License-Identifier: GPL-3.0-or-later
// Events as the systemd journal keeps them: fields, which efdctl(1) documents.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "efdmon/event.hpp"

namespace efdmon::cli {

// "NAME=value" each. A value may hold any bytes.
using JournalEntry = std::vector<std::string>;

// What kind an entry is of, in its field MESSAGE_ID.
inline constexpr const char* EventMessageId = "05a0d8118e3b46bcbfb7fd95c7164640";
inline constexpr const char* LossMessageId = "77335992b7e34ab9bc7dd4b17eb35a35";

JournalEntry event_entry(std::string_view channel, const Event& event);
// Events `first` to `last` were lost.
JournalEntry loss_entry(std::string_view channel, std::uint64_t first, std::uint64_t last);

} // namespace efdmon::cli

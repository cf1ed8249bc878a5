// SPDX-License-Identifier: GPL-3.0-or-later
// Why this user may not open a device node.
#pragma once

#include <string>

#include "efdmon/system.hpp"

namespace efdmon {

enum class Membership {
    NoGroup, // the system has no group efdmon
    Outside, // the user is not in it
    Pending, // the user is, but this process was started before that
    Active, // this process is
};

struct User {
    std::string name;
    Membership membership = Membership::NoGroup;
};

// Who this process runs as, by the user and group databases.
User current_user();

// What to say and do when `user` may not open `node`.
Diagnosis explain_refusal(const User& user, const std::string& node);

} // namespace efdmon

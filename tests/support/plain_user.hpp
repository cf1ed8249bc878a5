// SPDX-License-Identifier: GPL-3.0-or-later
// Permissions stop nobody who is root; tests run as root too.
#pragma once

#include <unistd.h>

#include <cstdlib>

namespace efdmon::test {

// While it lives, this process acts as an ordinary user.
class PlainUser {
public:
    PlainUser()
        : user_(geteuid())
        , group_(getegid())
    {
        if (user_ == 0)
            changed_ = setegid(Nobody) == 0 && seteuid(Nobody) == 0;
    }
    PlainUser(const PlainUser&) = delete;
    PlainUser& operator=(const PlainUser&) = delete;
    ~PlainUser()
    {
        if (changed_ && (seteuid(user_) != 0 || setegid(group_) != 0))
            std::abort();
    }

private:
    static constexpr unsigned Nobody = 65534;
    uid_t user_;
    gid_t group_;
    bool changed_ = false;
};

} // namespace efdmon::test

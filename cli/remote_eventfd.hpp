// SPDX-License-Identifier: GPL-3.0-or-later
// The eventfd of another process.
#pragma once

#include <string>

#include "efdmon/error.hpp"
#include "efdmon/unique_fd.hpp"

namespace efdmon::cli {

struct RemoteEventfd {
    UniqueFd eventfd; // a duplicate of that process's own
    UniqueFd process; // readable when the process has ended
    std::string process_name;
};

// Takes descriptor `fd` of process `pid`, as far as the kernel's ptrace rules
// let this user, and only if it is an eventfd.
Result<RemoteEventfd> take_remote_eventfd(int pid, int fd);

} // namespace efdmon::cli

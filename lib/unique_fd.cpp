// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/unique_fd.hpp"

#include <unistd.h>

namespace efdmon {

UniqueFd::~UniqueFd()
{
    // Never repeated on EINTR: Linux has freed the number by then, and another
    // thread may hold it already.
    if (fd_ >= 0)
        close(fd_);
}

} // namespace efdmon

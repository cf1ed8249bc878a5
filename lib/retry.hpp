// SPDX-License-Identifier: GPL-3.0-or-later
// System calls that a signal may interrupt.
#pragma once

#include <cerrno>

namespace efdmon {

// Repeats `call` until it ends otherwise than by a signal.
template <class Call>
auto retry(Call call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

} // namespace efdmon

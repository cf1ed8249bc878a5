// SPDX-License-Identifier: GPL-3.0-or-later
// Errors are values: what failed, and what the person can do about it.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace efdmon {

struct Error {
    int code = 0; // errno of the failed call, 0 if none
    std::string what; // one sentence: what was tried and why it failed
    std::string remedy; // one sentence: what to do or type; may be empty

    // "what. remedy", for a terminal or a message box.
    std::string text() const;
};

template <class T>
using Result = tl::expected<T, Error>;

} // namespace efdmon

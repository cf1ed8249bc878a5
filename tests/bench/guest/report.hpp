// SPDX-License-Identifier: GPL-3.0-or-later
// What a program says on the console, for table.py.
#pragma once

#include <cstdint>
#include <string>

#include "efdmon/error.hpp"

namespace bench {

// One row of the table.
void row(const std::string& name, double value);

// Adds to what this program prints at its end, so that the compiler must keep
// the code that has read it.
inline std::uint64_t used;
inline void use(std::uint64_t value)
{
    used += value;
}

// Ends the program, and with it all of its rows that are still missing.
[[noreturn]] void give_up(const std::string& what);

// A system call's result, if it is none of failure.
template <typename Number> Number must(Number result, const char* what)
{
    if (result < 0)
        give_up(what);
    return result;
}

// The same for a call of the library.
template <typename Value> Value must(efdmon::Result<Value> result, const char* what)
{
    if (!result)
        give_up(std::string(what) + ": " + result.error().what);
    if constexpr (!std::is_void_v<Value>)
        return std::move(*result);
}

} // namespace bench

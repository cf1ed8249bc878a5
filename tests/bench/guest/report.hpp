// SPDX-License-Identifier: GPL-3.0-or-later
// What a program says on the console, for table.py.
#pragma once

#include <cstdint>
#include <string>

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
template <typename Number>
Number must(Number result, const char* what)
{
    if (result < 0)
        give_up(what);
    return result;
}

} // namespace bench

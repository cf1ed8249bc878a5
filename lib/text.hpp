// SPDX-License-Identifier: GPL-3.0-or-later
// Small pieces of text that several files build.
#pragma once

#include <charconv>
#include <cstdint>
#include <limits>
#include <string>

namespace efdmon {

// What errno `code` means, in words.
std::string errno_text(int code);

// Decimal; logs write many of these, so no temporary string is made.
template <class Integer>
void append_number(std::string& out, Integer value)
{
    char digits[std::numeric_limits<Integer>::digits10 + 3];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

// "<sec>.<9 digits>" of a number of nanoseconds.
void append_seconds(std::string& out, std::uint64_t ns);

// ".<9 digits>" of nanoseconds below one second.
void append_fraction(std::string& out, std::uint64_t ns);

} // namespace efdmon

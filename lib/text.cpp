// SPDX-License-Identifier: GPL-3.0-or-later
#include "text.hpp"

#include <system_error>

namespace efdmon {

namespace {

constexpr std::uint64_t NsPerSecond = 1'000'000'000;

} // namespace

std::string errno_text(int code)
{
    return std::generic_category().message(code);
}

void append_fraction(std::string& out, std::uint64_t ns)
{
    // The leading 1 keeps the zeros that would not be written otherwise.
    const auto start = out.size();
    append_number(out, NsPerSecond + ns);
    out[start] = '.';
}

void append_seconds(std::string& out, std::uint64_t ns)
{
    append_number(out, ns / NsPerSecond);
    append_fraction(out, ns % NsPerSecond);
}

} // namespace efdmon

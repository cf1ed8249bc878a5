// SPDX-License-Identifier: GPL-3.0-or-later
// Reading single values out of sysfs.
#pragma once

#include <charconv>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace efdmon {

// First line of the file, without its end; nothing if it cannot be read.
std::optional<std::string> read_attribute(const std::filesystem::path& file);

// The whole of `text` as a decimal number without sign or space.
template <class Unsigned>
std::optional<Unsigned> parse_number(std::string_view text)
{
    Unsigned value{};
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || text.empty())
        return std::nullopt;
    return value;
}

// N of "efdmonN".
std::optional<unsigned> node_number(std::string_view name);

} // namespace efdmon

// SPDX-License-Identifier: GPL-3.0-or-later
#include "number.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace efdmon::cli {

namespace {

struct Unit {
    std::string_view name;
    double nanoseconds;
};

constexpr std::array<Unit, 8> Units{{
    {"", 1e9},
    {"s", 1e9},
    {"ms", 1e6},
    {"us", 1e3},
    {"ns", 1},
    {"min", 60e9},
    {"m", 60e9},
    {"h", 3600e9},
}};

constexpr double MostNanoseconds = 3650.0 * 24 * 3600e9;

} // namespace

std::optional<std::uint64_t> parse_number(std::string_view text)
{
    int base = 10;
    if (text.starts_with("0x") || text.starts_with("0X")) {
        text.remove_prefix(2);
        base = 16;
    }
    std::uint64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value, base);
    if (error != std::errc() || stop != end)
        return std::nullopt;
    return value;
}

std::optional<std::chrono::nanoseconds> parse_duration(std::string_view text)
{
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
    if (error != std::errc())
        return std::nullopt;
    const std::string_view name(stop, static_cast<std::size_t>(end - stop));
    for (const Unit& unit : Units) {
        if (unit.name != name)
            continue;
        const double nanoseconds = std::round(value * unit.nanoseconds);
        if (!(nanoseconds >= 1 && nanoseconds <= MostNanoseconds))
            return std::nullopt;
        return std::chrono::nanoseconds(static_cast<std::int64_t>(nanoseconds));
    }
    return std::nullopt;
}

std::string long_name(const std::string& names)
{
    return names.substr(names.rfind(',') + 1);
}

std::uint64_t number_argument(const std::string& option, const std::string& text, std::uint64_t least,
                              std::uint64_t most)
{
    const auto value = parse_number(text);
    if (!value)
        throw CLI::ValidationError(option, '\'' + text + "' is not a number, such as 42 or 0x2a");
    if (*value < least || *value > most)
        throw CLI::ValidationError(
            option, text + " is not from " + std::to_string(least) + " to " + std::to_string(most));
    return *value;
}

std::chrono::nanoseconds duration_argument(const std::string& option, const std::string& text)
{
    const auto value = parse_duration(text);
    if (!value)
        throw CLI::ValidationError(option, '\'' + text + "' is not a time, such as 2, 0.5s, 200ms or 1min");
    return *value;
}

CLI::Option* add_duration(CLI::App& app, const std::string& names,
                          std::optional<std::chrono::nanoseconds>& target, const std::string& help)
{
    const auto store = [&target, option = long_name(names)](const std::string& text) {
        target = duration_argument(option, text);
    };
    return app.add_option_function<std::string>(names, store, help)->type_name("TIME");
}

} // namespace efdmon::cli

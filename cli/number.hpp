// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and times on the command line.
#pragma once

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace efdmon::cli {

// The whole of `text` as an unsigned number: decimal, or hexadecimal after 0x.
std::optional<std::uint64_t> parse_number(std::string_view text);

// "1.5", "1.5s", "200ms", "10us", "2min" or "1h"; a plain number is seconds.
// More than 0 and less than ten years.
std::optional<std::chrono::nanoseconds> parse_duration(std::string_view text);

// "--count" of "-n,--count".
std::string long_name(const std::string& names);

// The same as parsing, for arguments: CLI::ValidationError says which option was wrong.
std::uint64_t number_argument(const std::string& option, const std::string& text, std::uint64_t least,
                              std::uint64_t most);
std::chrono::nanoseconds duration_argument(const std::string& option, const std::string& text);

// An option with one number from `least` to the most that fits.
template <class Unsigned>
CLI::Option* add_number(CLI::App& app, const std::string& names, Unsigned& target, const std::string& help,
                        std::uint64_t least = 0, std::uint64_t most = std::numeric_limits<Unsigned>::max())
{
    const auto store = [&target, option = long_name(names), least, most](const std::string& text) {
        target = static_cast<Unsigned>(number_argument(option, text, least, most));
    };
    return app.add_option_function<std::string>(names, store, help)->type_name("N");
}

// The same, to be given any number of times.
template <class Unsigned>
CLI::Option* add_numbers(CLI::App& app, const std::string& names, std::vector<Unsigned>& target,
                         const std::string& help)
{
    const auto store = [&target, option = long_name(names)](const std::vector<std::string>& texts) {
        for (const std::string& text : texts)
            target.push_back(static_cast<Unsigned>(
                number_argument(option, text, 0, std::uint64_t(std::numeric_limits<Unsigned>::max()))));
    };
    return app.add_option_function<std::vector<std::string>>(names, store, help)
        ->type_name("N")
        ->allow_extra_args(false);
}

// An option with a time.
CLI::Option* add_duration(CLI::App& app, const std::string& names,
                          std::optional<std::chrono::nanoseconds>& target, const std::string& help);

} // namespace efdmon::cli

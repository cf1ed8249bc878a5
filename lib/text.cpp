// SPDX-License-Identifier: GPL-3.0-or-later
#include "text.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
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

std::string valid_utf8(std::string_view text)
{
    std::string copy(text);
    const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::all_of(copy.begin(), copy.end(), ascii))
        return copy;
    // There and back: the JSON library knows every rule of UTF-8.
    using nlohmann::json;
    return json::parse(json(copy).dump(-1, ' ', false, json::error_handler_t::replace)).get<std::string>();
}

} // namespace efdmon

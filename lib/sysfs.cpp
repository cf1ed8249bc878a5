// SPDX-License-Identifier: GPL-3.0-or-later
#include "sysfs.hpp"

#include <fstream>

namespace efdmon {

std::optional<std::string> read_attribute(const std::filesystem::path& file)
{
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line))
        return std::nullopt;
    return line;
}

std::optional<unsigned> node_number(std::string_view name)
{
    constexpr std::string_view Prefix = "efdmon";
    if (!name.starts_with(Prefix))
        return std::nullopt;
    return parse_number<unsigned>(name.substr(Prefix.size()));
}

} // namespace efdmon

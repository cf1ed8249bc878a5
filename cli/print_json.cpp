// SPDX-License-Identifier: GPL-3.0-or-later
#include "print_json.hpp"

#include <iostream>

namespace efdmon::cli {

void print_json(const Json& document)
{
    std::cout << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

void print_json_line(const Json& document)
{
    std::cout << document.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace efdmon::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/error.hpp"

#include <string_view>

namespace efdmon {

namespace {

bool ends_sentence(std::string_view text)
{
    return text.empty() || std::string_view(".!?").find(text.back()) != std::string_view::npos;
}

} // namespace

std::string Error::text() const
{
    std::string text = what;
    if (!ends_sentence(text))
        text += '.';
    if (!text.empty() && !remedy.empty())
        text += ' ';
    return text + remedy;
}

} // namespace efdmon

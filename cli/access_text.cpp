// SPDX-License-Identifier: GPL-3.0-or-later
#include "access_text.hpp"

namespace efdmon::cli {

std::string access_text(const NodeAccess& access)
{
    if (!access.present)
        return "missing";
    std::string text;
    if (access.read)
        text += 'r';
    if (access.write)
        text += 'w';
    return text.empty() ? "none" : text;
}

} // namespace efdmon::cli

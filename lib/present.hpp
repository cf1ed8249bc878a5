// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for files without being stopped by places that may not be looked into.
#pragma once

#include <filesystem>
#include <system_error>

namespace efdmon {

// False as well for what cannot be looked at.
inline bool is_present(const std::filesystem::path& path)
{
    std::error_code error;
    return std::filesystem::exists(path, error);
}

} // namespace efdmon

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exit_code.hpp"

#include <cerrno>

namespace efdmon::cli {

ExitCode exit_code_of(const Error& error)
{
    switch (error.code) {
    case ENOENT:
    case ENOTDIR:
    case ENXIO:
    case ESRCH:
    case EBADF:
        return ExitCode::NotFound;
    case EACCES:
    case EPERM:
        return ExitCode::NotPermitted;
    case ENODEV:
        return ExitCode::Gone;
    default:
        return ExitCode::Failed;
    }
}

} // namespace efdmon::cli

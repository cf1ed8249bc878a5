// SPDX-License-Identifier: GPL-3.0-or-later
// Why the module is not loaded.
#pragma once

#include "efdmon/system.hpp"

namespace efdmon {

// The first of: not installed, no headers, build failed, not built, signature
// rejected, just not loaded.
Diagnosis explain_absence(const SystemPaths& paths);

} // namespace efdmon

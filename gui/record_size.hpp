// SPDX-License-Identifier: GPL-3.0-or-later
// How large a recording gets.
#pragma once

#include "efdmon/log_writer.hpp"

namespace efdmon::gui {

// Bytes of a usual event: what the format's own writer makes of some. Others have
// longer names, wider data or no regular time, so this is rough.
double recordedSize(LogFormat format);

} // namespace efdmon::gui

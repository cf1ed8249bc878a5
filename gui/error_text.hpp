// SPDX-License-Identifier: GPL-3.0-or-later
// Errors of the library and of the system in the person's own language.
#pragma once

#include <QString>

#include "efdmon/error.hpp"

namespace efdmon::gui {

// What Error::text() says, in other words.
QString errorText(const Error& error);
// What the system says, if it is one of the usual things.
QString systemText(const QString& text);

} // namespace efdmon::gui

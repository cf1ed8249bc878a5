// SPDX-License-Identifier: GPL-3.0-or-later
// An icon with a number on it.
#pragma once

#include <cstdint>

#include <QIcon>

namespace efdmon::gui {

// Up to 99; more than that is "99+". Of 0 there is no badge.
QIcon withBadge(const QIcon& icon, std::uint64_t number);

} // namespace efdmon::gui

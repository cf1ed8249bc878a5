// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace efdmon::gui {

// The person's language, where there is a translation: ours and Qt's own.
void installTranslations(QCoreApplication& application);

} // namespace efdmon::gui

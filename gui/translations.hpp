// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

class QCoreApplication;

namespace efdmon::gui {

// This language, where there is a translation: ours and Qt's own.
void installTranslations(QCoreApplication& application, const QLocale& language = QLocale());

} // namespace efdmon::gui

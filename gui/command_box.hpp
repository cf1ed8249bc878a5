// SPDX-License-Identifier: GPL-3.0-or-later
// A shell command to read, select or copy.
#pragma once

#include <QFrame>

namespace efdmon::gui {

class CommandBox : public QFrame {
    Q_OBJECT
public:
    explicit CommandBox(const QString& command, QWidget* parent = nullptr);
};

} // namespace efdmon::gui

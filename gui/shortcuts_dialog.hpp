// SPDX-License-Identifier: GPL-3.0-or-later
// The page of keys and mouse, to be kept beside the window.
#pragma once

#include <QDialog>

class QTreeWidget;

namespace efdmon::gui {

class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(QWidget& window);

private:
    void fill(const QWidget& window);

    QTreeWidget* list_;
};

} // namespace efdmon::gui

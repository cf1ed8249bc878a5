// SPDX-License-Identifier: GPL-3.0-or-later
// What this program is, and which versions of what it runs with.
#pragma once

#include <QDialog>

class QFormLayout;

namespace efdmon::gui {

struct Versions;

class AboutDialog : public QDialog {
    Q_OBJECT
public:
    AboutDialog(const Versions& versions, QWidget* parent = nullptr);

private:
    QWidget* makeHead();
    void addVersions(QFormLayout& lines, const Versions& versions);
    QWidget* makeButtons(const QString& toCopy);
};

} // namespace efdmon::gui

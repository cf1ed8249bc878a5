// SPDX-License-Identifier: GPL-3.0-or-later
// What the Help menu offers: the introduction, the keys, explanations of single
// parts, and the versions.
#pragma once

#include <QObject>
#include <QString>

class QMenu;
class QWidget;

namespace efdmon::gui {

class Introduction;
struct Versions;

class HelpMenu : public QObject {
    Q_OBJECT
public:
    // `introduction` is shown again from here.
    HelpMenu(QWidget& window, Introduction& introduction);

    void addTo(QMenu& menu);
    // That of the loaded module; empty if there is none.
    void setModule(const QString& version, bool simulated);
    Versions versions() const;

private:
    void showShortcuts();
    void showAbout();

    QWidget& window_;
    Introduction& introduction_;
    QString moduleVersion_;
    bool simulated_ = false;
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// What the Help menu offers: the introduction, the keys, explanations of single
// parts, and the versions.
#pragma once

#include <optional>

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
    // `introduction` is shown again from here; a window may have none.
    explicit HelpMenu(QWidget& window, Introduction* introduction = nullptr);

    void addTo(QMenu& menu);
    // That of the loaded module; empty if there is none. Not told: not spoken of.
    void setModule(const QString& version, bool simulated);
    Versions versions() const;

private:
    void showShortcuts();
    void showAbout();

    QWidget& window_;
    Introduction* introduction_;
    std::optional<QString> moduleVersion_;
    bool simulated_ = false;
};

} // namespace efdmon::gui

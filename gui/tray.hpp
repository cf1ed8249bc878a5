// SPDX-License-Identifier: GPL-3.0-or-later
// An icon in the desktop's tray, for those who want one: says how many events
// came while nobody looked, and keeps watching when the window is closed.
#pragma once

#include <cstdint>
#include <memory>

#include <QObject>
#include <QTimer>

#include "tray_host.hpp"

class QAction;
class QMainWindow;
class QMenu;
class QSettings;
class QSystemTrayIcon;

namespace efdmon::gui {

class Tray : public QObject {
    Q_OBJECT
public:
    // `host` says whether the session has a tray; by default the desktop is asked.
    Tray(QMainWindow& window, QAction& pause, std::unique_ptr<TrayHost> host = {});
    ~Tray() override;

    void addTo(QMenu& menu);
    // How many events there have been.
    void setEvents(std::uint64_t events);
    // False where the tray cannot show it.
    bool showMessage(const QString& title, const QString& body);

    void save(QSettings& settings) const;
    void restore(QSettings& settings);

public Q_SLOTS:
    void showWindow();
    // Ends the program, whether or not the icon would keep it.
    void quit();
    // Goes on with a close, or the end of the program, that had to wait.
    void closeWindow();
    // Forgets an end of the program that had to wait, and does not come.
    void stay();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void answered(bool there);
    void setShown(bool shown);
    void makeIcon();
    bool isLookedAt() const;
    void look();
    void paint();

    QMainWindow& window_;
    QAction& pause_;
    std::unique_ptr<TrayHost> host_;
    QAction* action_;
    QMenu* menu_ = nullptr;
    QSystemTrayIcon* icon_ = nullptr; // while it is shown
    QTimer clock_; // runs after the icon has changed: not at each frame
    std::uint64_t events_ = 0;
    std::uint64_t seen_ = 0;
    std::uint64_t painted_ = 0; // unseen ones that the icon shows
    bool there_ = false; // a tray, by the last answer
    bool leaving_ = false; // the window has been hidden, and the tray is to say that it is there
    bool quitting_ = false;
};

} // namespace efdmon::gui

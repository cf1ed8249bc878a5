// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMainWindow>
#include <QMenu>
#include <QSettings>
#include <QSystemTrayIcon>

#include "numbers.hpp"
#include "tray_badge.hpp"

namespace efdmon::gui {
namespace {

constexpr auto ShownKey = "tray";
constexpr std::chrono::seconds PaintStep{1}; // the desktop is sent a picture each time

} // namespace

Tray::Tray(QMainWindow& window, QAction& pause, std::unique_ptr<TrayHost> host)
    : QObject(&window)
    , window_(window)
    , pause_(pause)
    , host_(host ? std::move(host) : std::make_unique<TrayHost>())
    , action_(new QAction(this))
    , clock_(this)
{
    action_->setObjectName(QStringLiteral("trayAction"));
    action_->setText(tr("Show in the &tray"));
    action_->setCheckable(true);
    action_->setToolTip(tr("An icon that counts the events while you do not look. Closing the window then "
                           "keeps the program watching."));
    connect(action_, &QAction::toggled, this, &Tray::setShown);
    connect(host_.get(), &TrayHost::answered, this, &Tray::answered);
    clock_.setSingleShot(true);
    clock_.setInterval(PaintStep);
    connect(&clock_, &QTimer::timeout, this, &Tray::paint);
    window_.installEventFilter(this);
}

Tray::~Tray()
{
    delete menu_;
}

void Tray::addTo(QMenu& menu)
{
    menu.addAction(action_);
    connect(&menu, &QMenu::aboutToShow, host_.get(), &TrayHost::ask);
}

// The desktop may get a tray, or lose it, at any time; asked when it matters.
void Tray::answered(bool there)
{
    there_ = there;
    if (there && action_->isChecked() && !icon_)
        makeIcon();
    if (std::exchange(leaving_, false) && !there)
        quit();
    action_->setEnabled(there || action_->isChecked());
    action_->setText(there ? tr("Show in the &tray") : tr("Show in the &tray (this session has none)"));
}

void Tray::setShown(bool shown)
{
    if (shown == (icon_ != nullptr))
        return;
    if (shown) {
        host_->ask(); // the icon comes with the answer
    } else {
        clock_.stop();
        delete std::exchange(icon_, nullptr);
        showWindow(); // there is no other way back to it
    }
}

void Tray::makeIcon()
{
    if (!menu_) {
        menu_ = new QMenu;
        menu_->setObjectName(QStringLiteral("trayMenu"));
        QAction* show = menu_->addAction(tr("&Show the window"), this, &Tray::showWindow);
        show->setObjectName(QStringLiteral("trayShow"));
        menu_->addAction(&pause_);
        menu_->addSeparator();
        QAction* quit = menu_->addAction(tr("&Quit"), this, &Tray::quit);
        quit->setObjectName(QStringLiteral("trayQuit"));
    }
    icon_ = new QSystemTrayIcon(this);
    icon_->setObjectName(QStringLiteral("trayIcon"));
    icon_->setContextMenu(menu_);
    connect(icon_, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            showWindow();
    });
    connect(icon_, &QSystemTrayIcon::messageClicked, this, &Tray::showWindow);
    seen_ = events_;
    paint();
    icon_->show();
}

void Tray::setEvents(std::uint64_t events)
{
    events_ = events;
    seen_ = std::min(seen_, events_); // counts begin anew with their channel
    if (isLookedAt())
        look();
    else if (icon_ && events_ - seen_ != painted_ && !clock_.isActive())
        paint();
}

// Also behind a dialog of its own.
bool Tray::isLookedAt() const
{
    const QWidget* active = QApplication::activeWindow();
    while (active && active != &window_)
        active = active->parentWidget();
    return active && window_.isVisible();
}

void Tray::look()
{
    seen_ = events_;
    if (icon_ && painted_ != 0)
        paint();
}

void Tray::paint()
{
    const std::uint64_t unseen = events_ - seen_;
    if (!icon_ || (unseen == painted_ && !icon_->icon().isNull()))
        return;
    painted_ = unseen;
    icon_->setIcon(withBadge(QApplication::windowIcon(), unseen));
    const QString title = window_.windowTitle();
    icon_->setToolTip(unseen == 0 ? title : tr("%1, new events: %2").arg(title, grouped(unseen)));
    clock_.start();
}

bool Tray::showMessage(const QString& title, const QString& body)
{
    if (!icon_ || !there_ || !QSystemTrayIcon::supportsMessages())
        return false;
    icon_->showMessage(title, body);
    return true;
}

void Tray::showWindow()
{
    stay();
    window_.setWindowState(window_.windowState() & ~Qt::WindowMinimized);
    QApplication::setQuitOnLastWindowClosed(true);
    window_.show();
    window_.raise();
    window_.activateWindow();
}

void Tray::quit()
{
    quitting_ = true;
    QApplication::setQuitOnLastWindowClosed(true);
    if (!window_.close())
        return; // while a file is being saved
    quitting_ = false;
    QCoreApplication::quit();
}

void Tray::closeWindow()
{
    if (quitting_)
        quit();
    else
        window_.close();
}

void Tray::stay()
{
    quitting_ = false;
}

bool Tray::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &window_ && event->type() == QEvent::WindowActivate)
        look();
    // Only where there is a way back.
    if (watched == &window_ && event->type() == QEvent::Close && icon_ && !quitting_ && there_) {
        event->ignore();
        // Nor does a dialog that is closed later end the program.
        QApplication::setQuitOnLastWindowClosed(false);
        window_.hide();
        leaving_ = true;
        host_->ask();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void Tray::save(QSettings& settings) const
{
    settings.setValue(QLatin1String(ShownKey), action_->isChecked());
}

void Tray::restore(QSettings& settings)
{
    // A session without a tray must not forget what another one has.
    if (settings.value(QLatin1String(ShownKey)).toBool())
        action_->setChecked(true);
}

} // namespace efdmon::gui

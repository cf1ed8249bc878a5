// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout_keeper.hpp"

#include <chrono>
#include <utility>

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace efdmon::gui {
namespace {

constexpr std::chrono::milliseconds Pause{1000};

bool isDeed(QEvent::Type type)
{
    return type == QEvent::MouseButtonRelease || type == QEvent::KeyRelease || type == QEvent::Wheel
        || type == QEvent::Drop || type == QEvent::TouchEnd;
}

bool isGeometry(QEvent::Type type)
{
    return type == QEvent::Move || type == QEvent::Resize || type == QEvent::WindowStateChange;
}

} // namespace

// Whatever sets something is done by mouse or keyboard, or by an action, which
// programs that read the screen aloud trigger by itself: one place for all of it.
LayoutKeeper::LayoutKeeper(QWidget& window, std::function<void()> save)
    : QObject(&window)
    , window_(window)
    , save_(std::move(save))
    , pause_(this)
{
    pause_.setSingleShot(true);
    pause_.setInterval(Pause);
    connect(&pause_, &QTimer::timeout, this, [this] { save_(); });
    for (QAction* action : window.findChildren<QAction*>())
        connect(action, &QAction::triggered, &pause_, [this] { pause_.start(); });
    qApp->installEventFilter(this);
}

// Also in its dialogs and menus, which are windows of their own.
bool LayoutKeeper::eventFilter(QObject* watched, QEvent* event)
{
    if (isDeed(event->type()) || (watched == &window_ && isGeometry(event->type())))
        pause_.start();
    return false;
}

} // namespace efdmon::gui

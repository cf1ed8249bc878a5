// SPDX-License-Identifier: GPL-3.0-or-later
// The main window's menus and tool bar.
#include <QAction>
#include <QHash>
#include <QMenuBar>
#include <QToolBar>

#include "action_text.hpp"
#include "alert_control.hpp"
#include "channel_view.hpp"
#include "clear_control.hpp"
#include "file_opener.hpp"
#include "generator_control.hpp"
#include "help_menu.hpp"
#include "language_menu.hpp"
#include "live_page.hpp"
#include "log_panel.hpp"
#include "log_view.hpp"
#include "main_window.hpp"
#include "record_control.hpp"
#include "save_control.hpp"
#include "tinted_icon.hpp"
#include "tray.hpp"
#include "trigger_control.hpp"

namespace efdmon::gui {

QAction* MainWindow::makeAction(const char* objectName, const QString& text, const char* icon,
                                const QKeySequence& shortcut)
{
    auto* action = new QAction(tintedIcon(QLatin1String(icon)), text, this);
    action->setObjectName(QLatin1String(objectName));
    action->setShortcut(shortcut);
    return action;
}

void MainWindow::makeActions()
{
    pause_ = makeAction("pauseAction", tr("&Pause"), "pause", Qt::CTRL | Qt::Key_P);
    pause_->setCheckable(true);
    pause_->setToolTip(tr("Hold the log still; counting goes on and new events are kept (Ctrl+P)"));
    connect(pause_, &QAction::toggled, live_, &LivePage::setPaused);

    tray_ = new Tray(*this, *pause_);
    live_->table().addActions({trigger_->action(), generator_->action(), alerts_->action()});

    // Mirrors the view: scrolling changes it too.
    follow_ = makeAction("followAction", tr("&Follow"), "follow", Qt::CTRL | Qt::Key_E);
    follow_->setCheckable(true);
    follow_->setChecked(true);
    follow_->setToolTip(tr("Keep the newest event in sight (Ctrl+E)"));
    connect(follow_, &QAction::toggled, &live_->view(), &LogView::setFollowing);
    connect(&live_->view(), &LogView::followingChanged, follow_, &QAction::setChecked);
}

void MainWindow::makeMenus()
{
    menuBar()->setObjectName(QStringLiteral("menuBar"));
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(opener_->action());
    save_->addTo(*file);
    file->addSeparator();
    QAction* quit = makeAction("quitAction", tr("&Quit"), "close", QKeySequence::Quit);
    connect(quit, &QAction::triggered, tray_, &Tray::quit);
    file->addAction(quit);

    QMenu* events = menuBar()->addMenu(tr("&Events"));
    events->addAction(pause_);
    events->addAction(follow_);
    events->addAction(clear_->action());
    events->addSeparator();
    events->addAction(record_->action());
    trigger_->addTo(*events);
    generator_->addTo(*events);
    alerts_->addTo(*events);

    QMenu* view = menuBar()->addMenu(tr("&View"));
    live_->panel().addTo(*view);
    view->addSeparator();
    tray_->addTo(*view);
    language_->addTo(*view);

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help_->addTo(*help);
}

void MainWindow::makeToolBar()
{
    QToolBar* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setAccessibleName(tr("Tools"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    for (QAction* action : {pause_, follow_, clear_->action(), save_->action()}) {
        bar->addAction(action);
        bar->widgetForAction(action)->setObjectName(
            action->objectName().replace(QStringLiteral("Action"), QStringLiteral("Button")));
    }
    bar->addSeparator();
    trigger_->addTo(*bar);
    generator_->addTo(*bar);
    bar->addSeparator();
    // Last, for its text gets longer while it records.
    bar->addAction(record_->action());
    bar->widgetForAction(record_->action())->setObjectName(QStringLiteral("recordButton"));
    record_->addIndicatorTo(*bar);
    for (QAction* action : bar->actions())
        hideMenuKey(*action);
}

// From the top to the bottom, as it is read, and not in the order of making.
void MainWindow::orderFocus()
{
    const QString parts = QStringLiteral(
        "triggerCount triggerMessage noticeOffer closeNotice closeAlert closeIntroduction channelTable "
        "showAllChannels ratePlot "
        "timelineClearMarkersButton timelineCopyButton timelineSetAButton timelineSetBButton "
        "timelineZoomInButton timelineZoomOutButton "
        "timelineAllButton "
        "timelineFollowButton channelDetails bellTable logTabs filterEdit detailsButton findEdit "
        "findPrevious findNext closeFind eventLog latestTable eventDetail problemPage copyFindings "
        "simulateButton");
    QHash<QString, QWidget*> byName;
    for (QWidget* part : findChildren<QWidget*>())
        if (!byName.contains(part->objectName()))
            byName.insert(part->objectName(), part);
    QWidget* before = nullptr;
    for (const QString& name : parts.split(u' ')) {
        QWidget* part = byName.value(name);
        if (before && part)
            setTabOrder(before, part);
        if (part)
            before = part;
    }
}

} // namespace efdmon::gui

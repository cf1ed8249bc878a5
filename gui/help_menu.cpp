// SPDX-License-Identifier: GPL-3.0-or-later
#include "help_menu.hpp"

#include <QAction>
#include <QMenu>
#include <QWhatsThis>

#include "about_dialog.hpp"
#include "introduction.hpp"
#include "shortcuts_dialog.hpp"
#include "versions.hpp"

namespace efdmon::gui {

HelpMenu::HelpMenu(QWidget& window, Introduction* introduction)
    : QObject(&window)
    , window_(window)
    , introduction_(introduction)
{
}

void HelpMenu::addTo(QMenu& menu)
{
    if (introduction_) {
        QAction* introduction = menu.addAction(tr("&Introduction"));
        introduction->setObjectName(QStringLiteral("introductionAction"));
        connect(introduction, &QAction::triggered, introduction_, &Introduction::open);
    }
    QAction* keys = menu.addAction(tr("&Keyboard and mouse"));
    keys->setObjectName(QStringLiteral("shortcutsAction"));
    keys->setShortcuts({Qt::Key_F1, Qt::CTRL | Qt::Key_Question});
    connect(keys, &QAction::triggered, this, &HelpMenu::showShortcuts);

    QAction* what = menu.addAction(tr("&What’s this?"));
    what->setObjectName(QStringLiteral("whatsThisAction"));
    what->setShortcut(Qt::SHIFT | Qt::Key_F1);
    connect(what, &QAction::triggered, this, [] { QWhatsThis::enterWhatsThisMode(); });

    menu.addSeparator();
    QAction* about = menu.addAction(tr("&About Event Monitor"));
    about->setObjectName(QStringLiteral("aboutAction"));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &HelpMenu::showAbout);
}

void HelpMenu::setModule(const QString& version, bool simulated)
{
    moduleVersion_ = version;
    simulated_ = simulated;
}

Versions HelpMenu::versions() const
{
    return currentVersions(moduleVersion_, simulated_);
}

// Beside the window, to be read while keys are tried.
void HelpMenu::showShortcuts()
{
    auto* dialog = window_.findChild<ShortcutsDialog*>();
    if (!dialog) {
        dialog = new ShortcutsDialog(window_);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void HelpMenu::showAbout()
{
    auto* dialog = new AboutDialog(versions(), &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace efdmon::gui

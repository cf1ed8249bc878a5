// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcut_list.hpp"

#include <algorithm>

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QWidget>

#include "action_text.hpp"

namespace efdmon::gui {
namespace {

struct ShortcutText {
    Q_DECLARE_TR_FUNCTIONS(Shortcuts)
};

// Without the dots, either.
QString menuText(const QString& text)
{
    static const QRegularExpression dots(QStringLiteral("…$|\\.\\.\\.$"));
    return withoutMenuKey(text).remove(dots).trimmed();
}

QString keysOf(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& one : action.shortcuts())
        keys << one.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

class Collector {
public:
    void add(const QString& where, const QString& what, const QString& keys)
    {
        auto group = std::find_if(groups_.begin(), groups_.end(),
                                  [&](const ShortcutGroup& one) { return one.where == where; });
        if (group == groups_.end())
            group = groups_.insert(groups_.end(), {where, {}});
        group->entries.push_back({what, keys});
    }

    // Once, where it is met first.
    void add(const QString& where, const QAction& action)
    {
        if (action.shortcuts().isEmpty() || action.text().isEmpty() || seen_.contains(&action))
            return;
        seen_.insert(&action);
        add(where, menuText(action.text()), keysOf(action));
    }

    void addMenu(const QString& where, const QMenu& menu)
    {
        for (const QAction* action : menu.actions())
            action->menu() ? addMenu(where, *action->menu()) : add(where, *action);
    }

    // What belongs to this part alone, and what the part has besides actions.
    void addPart(const QWidget& window, const char* name, const QString& where)
    {
        if (const auto* part = window.findChild<QWidget*>(QLatin1String(name)))
            for (const QAction* action : part->actions())
                if (action->shortcutContext() == Qt::WidgetShortcut)
                    add(where, *action);
    }

    std::vector<ShortcutGroup> take() { return std::move(groups_); }

private:
    std::vector<ShortcutGroup> groups_;
    QSet<const QAction*> seen_;
};

QString keyName(QKeyCombination combination)
{
    return QKeySequence(combination).toString(QKeySequence::NativeText);
}

QString heldWith(Qt::KeyboardModifiers modifiers, const QString& deed)
{
    // The sequence of a modifier alone has no name of its own on any desktop.
    QString text = keyName(QKeyCombination(modifiers, Qt::Key_A));
    text.chop(1);
    return text + deed;
}

void addTimelineMouse(Collector& list, const QString& where)
{
    const QString drag = ShortcutText::tr("Drag");
    const QString click = ShortcutText::tr("Click");
    const QString wheel = ShortcutText::tr("Wheel");
    list.add(where, ShortcutText::tr("Zoom about the pointer"), wheel);
    list.add(where, ShortcutText::tr("Move sideways"),
             drag + QStringLiteral(", ") + heldWith(Qt::ShiftModifier, wheel));
    list.add(where, ShortcutText::tr("Select a time, also in the log"), heldWith(Qt::ShiftModifier, drag));
    list.add(where, ShortcutText::tr("Place marker A, marker B"),
             heldWith(Qt::ControlModifier, click) + QStringLiteral(", ")
                 + heldWith(Qt::ControlModifier | Qt::ShiftModifier, click));
}

void addChannelKeys(Collector& list, const QString& where)
{
    const QString click = ShortcutText::tr("Click");
    list.add(where, ShortcutText::tr("See only this channel below"), click);
    list.add(where, ShortcutText::tr("See another one too"), heldWith(Qt::ControlModifier, click));
    list.add(where, ShortcutText::tr("See all of them"), keyName(Qt::Key_Escape));
}

void addLogKeys(Collector& list, const QString& where)
{
    list.add(where, ShortcutText::tr("Choose an event, which the timeline shows"),
             keyName(Qt::Key_Up) + QStringLiteral(", ") + keyName(Qt::Key_Down));
    list.add(where, ShortcutText::tr("Choose several"),
             heldWith(Qt::ShiftModifier, keyName(Qt::Key_Up)) + QStringLiteral(", ")
                 + heldWith(Qt::ShiftModifier, keyName(Qt::Key_Down)));
    list.add(where, ShortcutText::tr("To the oldest event, to the newest"),
             keyName(Qt::CTRL | Qt::Key_Home) + QStringLiteral(", ") + keyName(Qt::CTRL | Qt::Key_End));
    list.add(where, ShortcutText::tr("Everything about the event"), keyName(Qt::Key_Return));
    list.add(where, ShortcutText::tr("Stop a search that runs"), keyName(Qt::Key_Escape));
    list.add(where, ShortcutText::tr("Choose all events"), keyName(Qt::CTRL | Qt::Key_A));
}

void addFieldKeys(Collector& list)
{
    const QString find = ShortcutText::tr("Filter and search");
    list.add(find, ShortcutText::tr("Complete the word"), keyName(Qt::CTRL | Qt::Key_Space));
    list.add(find, ShortcutText::tr("Accept the completion"), keyName(Qt::Key_Tab));
    list.add(find, ShortcutText::tr("Go to the next match, to the previous one"),
             keyName(Qt::Key_Return) + QStringLiteral(", ") + keyName(Qt::SHIFT | Qt::Key_Return));
    list.add(find, ShortcutText::tr("Close the search"), keyName(Qt::Key_Escape));
    list.add(ShortcutText::tr("Trigger count"), ShortcutText::tr("Fire as many events"),
             keyName(Qt::Key_Return));
}

} // namespace

std::vector<ShortcutGroup> shortcutList(const QWidget& window)
{
    Collector list;
    if (const auto* bar = window.findChild<QMenuBar*>())
        for (const QAction* title : bar->actions())
            if (title->menu())
                list.addMenu(menuText(title->text()), *title->menu());
    const QString channels = ShortcutText::tr("Table of channels");
    addChannelKeys(list, channels);
    const QString timeline = ShortcutText::tr("Timeline");
    list.addPart(window, "ratePlot", timeline);
    addTimelineMouse(list, timeline);
    const QString log = ShortcutText::tr("Log");
    list.addPart(window, "eventLog", log);
    addLogKeys(list, log);
    list.addPart(window, "filterEdit", ShortcutText::tr("Filter and search"));
    addFieldKeys(list);
    return list.take();
}

} // namespace efdmon::gui

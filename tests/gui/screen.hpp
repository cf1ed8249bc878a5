// SPDX-License-Identifier: GPL-3.0-or-later
// The window and what a person looks for in it.
#pragma once

#include <QAction>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>

#include "fake_system.hpp"
#include "log_view.hpp"
#include "main_window.hpp"

namespace efdmon::gui::test {

struct Screen {
    explicit Screen(FakeSystem& system, const QStringList& wanted = {})
        : window(system.environment(), wanted)
    {
        window.show();
    }

    template <class Widget>
    Widget* find(const char* name) const
    {
        return window.findChild<Widget*>(QLatin1String(name));
    }
    QString text(const char* label) const { return find<QLabel>(label)->text(); }
    QString page() const { return find<QStackedWidget>("pages")->currentWidget()->objectName(); }
    QTableView& channels() const { return *find<QTableView>("channelTable"); }
    LogView& log() const { return *find<LogView>("eventLog"); }
    QString channelCell(int row, int column) const
    {
        return channels().model()->index(row, column).data().toString();
    }
    int rows() const { return log().model()->rowCount(); }
    QAction& action(const char* name) const { return *window.findChild<QAction*>(QLatin1String(name)); }
    QStringList commands() const
    {
        QStringList all;
        for (const QLabel* label : window.findChildren<QLabel*>(QStringLiteral("command")))
            all << label->text();
        return all;
    }

    MainWindow window;
};

} // namespace efdmon::gui::test

// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with rows of the log: copy them, or filter by one of their values.
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QString>

#include "efdmon/log_writer.hpp"
#include "log_model.hpp"

class QAction;
class QMenu;

namespace efdmon::gui {

class LogView;

// The filter that accepts events with this cell's value only; empty for cells
// that are no good for one.
QString filterForCell(const LogModel& log, int row, LogModel::Column column);

class LogMenu : public QObject {
    Q_OBJECT
public:
    LogMenu(LogView& view, QObject* parent = nullptr);

    QMenu& menu() const { return *menu_; }

Q_SIGNALS:
    // Show less: what this filter accepts.
    void narrowed(const QString& filter);
    void refused(const QString& why);

private:
    QAction* add(const char* name, const QString& text, const QKeySequence& key = {});
    void update();
    void copyText();
    void copyAs(LogFormat format);
    bool fits();

    LogView& view_;
    QMenu* menu_; // the view's
    QAction* only_;
    QAction* not_;
    QAction* copy_;
    QAction* csv_;
    QAction* json_;
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns the log has, in which order, and how it writes the time: chosen
// with the header's menu and by dragging, and kept.
#pragma once

#include <QList>
#include <QObject>

#include "log_model.hpp"

class QAction;
class QActionGroup;
class QMenu;
class QSettings;

namespace efdmon::gui {

class LogView;

class LogColumns : public QObject {
    Q_OBJECT
public:
    LogColumns(LogView& view, QObject* parent = nullptr);

    // The same for a menu bar.
    QMenu& menu() const { return *menu_; }
    void save(QSettings& settings) const;
    void restore(const QSettings& settings);
    void reset();

private:
    void addColumns();
    void addTimeFormats();
    void setShown(LogModel::Column column, bool shown);
    void update();

    LogView& view_;
    QMenu* menu_; // the view's
    QActionGroup* times_;
    QList<QAction*> columns_; // by number
};

} // namespace efdmon::gui

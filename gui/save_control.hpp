// SPDX-License-Identifier: GPL-3.0-or-later
// Saving the log: the actions, what they ask, and how it goes.
#pragma once

#include <QObject>

#include "log_file.hpp"

class QAction;
class QMenu;
class QProgressDialog;

namespace efdmon::gui {

class LogModel;
class NoticeBar;

class SaveControl : public QObject {
    Q_OBJECT
public:
    // `window` is the parent of what it asks with.
    SaveControl(const LogModel& log, NoticeBar& notice, QWidget& window);

    QAction* action() const { return all_; }
    void addTo(QMenu& menu);
    // The log has changed.
    void update();

private:
    enum class Rows { All, Shown };

    QAction* makeAction(const char* objectName, const QString& text, Rows rows);
    void ask(Rows rows);
    void save(const QString& fileName, Rows rows);
    QString title(Rows rows) const;
    LogCopy copy(Rows rows) const;
    void end();

    const LogModel& log_;
    NoticeBar& notice_;
    QWidget& window_;
    QAction* all_;
    QAction* shown_;
    QProgressDialog* progress_ = nullptr; // while saving
    LogSaver saver_;
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// Saving the log: the actions, what they ask, and how it goes. A window that is
// closed meanwhile stays until its file is saved, or that is cancelled.
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
    enum class Rows { All, Shown };

    // `window` is the parent of what it asks with.
    SaveControl(const LogModel& log, NoticeBar& notice, QWidget& window);

    QAction* action() const { return all_; }
    void addTo(QMenu& menu);
    // The log has changed.
    void update();
    void save(const QString& fileName, Rows rows);

Q_SIGNALS:
    // The window was to be closed, and may be so now.
    void closeable();
    // The window was to be closed, and stays after all.
    void staying();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* makeAction(const char* objectName, const QString& text, Rows rows);
    void ask(Rows rows);
    QString title(Rows rows) const;
    LogCopy copy(Rows rows) const;
    void end(bool done = true);

    const LogModel& log_;
    NoticeBar& notice_;
    QWidget& window_;
    QAction* all_;
    QAction* shown_;
    QProgressDialog* progress_ = nullptr; // while saving
    bool closing_ = false; // the window was to be closed meanwhile
    LogSaver saver_;
};

} // namespace efdmon::gui

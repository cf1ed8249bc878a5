// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

#include "monitor.hpp"

class QAction;
class QSettings;
class QStackedWidget;

namespace efdmon::gui {

class LivePage;
class LogSaver;
class NoticeBar;
class ProblemPage;
class StatusLine;
class TriggerControl;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Environment environment = {}, const QStringList& wanted = {},
                        QWidget* parent = nullptr);
    ~MainWindow() override;

    void saveLayout(QSettings& settings) const;
    void restoreLayout(QSettings& settings);

private:
    void connectParts();
    void makeActions();
    void makeMenus();
    void makeToolBar();
    QAction* makeAction(const char* objectName, const QString& text, const char* icon,
                        const QKeySequence& shortcut);
    void surveyed(const Survey& survey);
    void showProblem(const Survey& survey);
    void sayThatItIsSimulated();
    void updateStatus();
    void updateLogState();
    void askAndSave();
    void about();

    Monitor monitor_;
    LivePage* live_;
    ProblemPage* problem_ = nullptr; // once there is a problem
    QStackedWidget* pages_;
    NoticeBar* notice_;
    StatusLine* status_;
    TriggerControl* trigger_;
    LogSaver* saver_;
    QAction* pause_ = nullptr;
    QAction* follow_ = nullptr;
    QAction* clear_ = nullptr;
    QAction* save_ = nullptr;
};

} // namespace efdmon::gui

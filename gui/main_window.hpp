// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

#include "monitor.hpp"

class QAction;
class QSettings;
class QStackedWidget;

namespace efdmon::gui {

class AlertControl;
class ClearControl;
class FileOpener;
class GeneratorControl;
class HelpMenu;
class Introduction;
class LanguageMenu;
class LivePage;
class NoticeBar;
class ProblemPage;
class RecordControl;
class SaveControl;
class StatusLine;
class Tray;
class TriggerControl;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Environment environment = {}, const QStringList& wanted = {},
                        QWidget* parent = nullptr);
    ~MainWindow() override;

    FileOpener& opener() const { return *opener_; }
    // When the first look has told what there is to be seen; soon, if that takes
    // a while.
    void showSoon();

    // Ends the program, as the menu does.
    void quit();
    void saveLayout(QSettings& settings) const;
    void restoreLayout(QSettings& settings);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void connectParts();
    void connectAlerts();
    void makeActions();
    void makeMenus();
    void makeToolBar();
    void orderFocus();
    QAction* makeAction(const char* objectName, const QString& text, const char* icon,
                        const QKeySequence& shortcut);
    void surveyed(const Survey& survey);
    void showProblem(const Survey& survey);
    void sayThatItIsSimulated();
    void sayAlert(const QString& title, const QString& body);
    void updateStatus();
    void updateLogState();
    void startSimulation();

    Monitor monitor_;
    LivePage* live_;
    ProblemPage* problem_ = nullptr; // once there is a problem
    QStackedWidget* pages_;
    NoticeBar* notice_;
    NoticeBar* alert_;
    StatusLine* status_;
    TriggerControl* trigger_;
    GeneratorControl* generator_;
    AlertControl* alerts_;
    Tray* tray_ = nullptr;
    ClearControl* clear_;
    SaveControl* save_;
    RecordControl* record_;
    FileOpener* opener_;
    Introduction* introduction_;
    HelpMenu* help_;
    LanguageMenu* language_;
    QAction* pause_ = nullptr;
    QAction* follow_ = nullptr;
};

} // namespace efdmon::gui

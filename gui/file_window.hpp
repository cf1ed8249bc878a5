// SPDX-License-Identifier: GPL-3.0-or-later
// A recording in a window of its own, so that the live one goes on.
#pragma once

#include <QMainWindow>

#include "log_loader.hpp"

class QLabel;
class QProgressBar;

namespace efdmon::gui {

class FileOpener;
class FilePage;
class FittingLabel;
class NoticeBar;
class SaveControl;

class FileWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit FileWindow(const QString& fileName, QWidget* parent = nullptr);
    ~FileWindow() override;

    // Reads it; the window appears once it is known to be a recording.
    void load();

Q_SIGNALS:
    // It is none. The window never appears, and goes.
    void refused(const QString& why);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void makeMenus();
    void makeProgress();
    void connectParts();
    void opened(const WallClock& clock);
    void stepAside();
    void apply(const LogPart& part);
    void finished(LoadEnd end, const QString& why);
    void sayHowItEnded(LoadEnd end, const QString& why);
    void updateState();

    QString fileName_;
    FilePage* page_;
    NoticeBar* notice_;
    FittingLabel* summary_;
    QLabel* logState_;
    QWidget* loading_; // while it is
    QProgressBar* progress_;
    FileOpener* opener_;
    SaveControl* save_;
    LogLoader loader_;
};

} // namespace efdmon::gui

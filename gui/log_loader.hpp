// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a recording and reads it, off the window's thread.
#pragma once

#include <atomic>
#include <memory>
#include <thread>

#include <QMetaType>
#include <QObject>
#include <QSemaphore>
#include <QString>

#include "log_decoder.hpp"

namespace efdmon::gui {

// How reading ended.
enum class LoadEnd { Complete, CutOff, Damaged, Cancelled, Failed };

class LogLoader : public QObject {
    Q_OBJECT
public:
    explicit LogLoader(QString fileName, QObject* parent = nullptr);
    ~LogLoader() override;

    void start();
    // What has been read until now stays; finished() follows.
    void cancel();
    // The last part has been dealt with. Few are on their way at any time: a
    // busy window costs no memory.
    void release();

Q_SIGNALS:
    // It is a recording; parts follow.
    void opened(const efdmon::WallClock& clock);
    // It is none, or cannot be read. Nothing follows.
    void refused(const QString& why);
    void partReady(efdmon::gui::LogPartPtr part);
    // `why` of Failed only.
    void finished(efdmon::gui::LoadEnd end, const QString& why);

private:
    void run();
    void read(LogReader reader);
    void deliver(LogPartPtr part);
    void finish(LoadEnd end, const QString& why = {});

    QString fileName_;
    std::atomic<bool> cancelled_ = false;
    QSemaphore places_;
    std::thread thread_;
};

// Why this is no recording that can be opened.
QString refusalText(const QString& fileName, const Error& error);

} // namespace efdmon::gui

Q_DECLARE_METATYPE(efdmon::gui::LogPartPtr)

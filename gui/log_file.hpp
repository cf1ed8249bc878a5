// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a log, off the window's thread.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <vector>

#include <QObject>
#include <QString>
#include <QThreadPool>

#include "efdmon/log_writer.hpp"
#include "snapshot.hpp"
#include "wall_clock.hpp"

namespace efdmon::gui {

struct LogCopy {
    std::vector<LogRecord> records;
    std::map<unsigned, QString> channelNames;
    WallClock clock = wallClock();
};

enum class SaveEnd { Saved, Cancelled, Failed };

struct SaveResult {
    SaveEnd end = SaveEnd::Saved;
    QString why; // it failed
};

// Told now and then how many records are written; false ends it.
using SaveWatch = std::function<bool(std::size_t records)>;

// All or nothing: where it fails or is cancelled, a file of that name is as it was.
SaveResult saveLog(const QString& fileName, LogFormat format, const LogCopy& log,
                   const SaveWatch& watch = {});

class LogSaver : public QObject {
    Q_OBJECT
public:
    explicit LogSaver(QObject* parent = nullptr);
    ~LogSaver() override;

    void save(const QString& fileName, LogCopy log);
    void cancel() { cancelled_ = true; }

Q_SIGNALS:
    void progressed(std::size_t records, std::size_t total);
    void saved(const QString& fileName, std::size_t records);
    void cancelled(const QString& fileName);
    void failed(const QString& fileName, const QString& why);

private:
    void end(const QString& fileName, const SaveResult& result, std::size_t records);

    std::atomic<bool> cancelled_ = false;
    QThreadPool pool_;
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a log as CSV or JSON Lines, off the window's thread.
#pragma once

#include <map>
#include <vector>

#include <QObject>
#include <QString>
#include <QThreadPool>

#include "efdmon/log_writer.hpp"
#include "snapshot.hpp"

namespace efdmon::gui {

struct LogCopy {
    std::vector<LogRecord> records;
    std::map<unsigned, QString> channelNames;
};

// All or nothing: where it fails, a file of that name is as it was. Returns
// why it failed; empty if it did not.
QString saveLog(const QString& fileName, LogFormat format, const LogCopy& log);

class LogSaver : public QObject {
    Q_OBJECT
public:
    explicit LogSaver(QObject* parent = nullptr);
    ~LogSaver() override;

    void save(const QString& fileName, LogCopy log);

Q_SIGNALS:
    void saved(const QString& fileName, std::size_t records);
    void failed(const QString& fileName, const QString& why);

private:
    QThreadPool pool_;
};

} // namespace efdmon::gui

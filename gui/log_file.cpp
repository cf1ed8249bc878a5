// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_file.hpp"

#include <ostream>
#include <streambuf>
#include <utility>

#include <QFileInfo>
#include <QSaveFile>

#include "survey.hpp"
#include "wall_clock.hpp"

namespace efdmon::gui {
namespace {

// The library writes to standard streams; QIODevice buffers and keeps the error.
class DeviceBuffer : public std::streambuf {
public:
    explicit DeviceBuffer(QIODevice& device)
        : device_(device)
    {
    }

protected:
    std::streamsize xsputn(const char* text, std::streamsize size) override
    {
        return device_.write(text, size);
    }
    int_type overflow(int_type character) override
    {
        const char byte = traits_type::to_char_type(character);
        return device_.write(&byte, 1) == 1 ? character : traits_type::eof();
    }

private:
    QIODevice& device_;
};

} // namespace

QString saveLog(const QString& fileName, LogFormat format, const LogCopy& log)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    DeviceBuffer buffer(file);
    std::ostream out(&buffer);
    const auto writer = LogWriter::create(format, out, wallClock());
    std::map<unsigned, std::string> names;
    for (const auto& [channel, name] : log.channelNames)
        names[channel] = name.toStdString();
    for (const LogRecord& record : log.records) {
        const auto name = names.try_emplace(record.channel, nodeName(record.channel).toStdString()).first;
        writer->write(name->second, record.event);
    }
    writer->finish();
    if (!out)
        file.cancelWriting(); // the commit fails then, and says why
    return file.commit() ? QString() : file.errorString();
}

LogSaver::LogSaver(QObject* parent)
    : QObject(parent)
{
    pool_.setMaxThreadCount(1);
}

// A save under way is finished: quitting must not cost the file.
LogSaver::~LogSaver()
{
    pool_.waitForDone();
}

void LogSaver::save(const QString& fileName, LogCopy log)
{
    const auto format = log_format_for(QFileInfo(fileName).fileName().toStdString());
    if (!format) {
        Q_EMIT failed(fileName, QString::fromStdString(format.error().text()));
        return;
    }
    pool_.start([this, fileName, format = *format, log = std::move(log)] {
        const QString why = saveLog(fileName, format, log);
        QMetaObject::invokeMethod(this, [this, fileName, why, records = log.records.size()] {
            if (why.isEmpty())
                Q_EMIT saved(fileName, records);
            else
                Q_EMIT failed(fileName, why);
        });
    });
}

} // namespace efdmon::gui

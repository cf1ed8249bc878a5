// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_file.hpp"

#include <ostream>
#include <set>
#include <streambuf>
#include <utility>

#include <QFileInfo>
#include <QSaveFile>

#include "error_text.hpp"
#include "survey.hpp"

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

constexpr std::size_t SaveStep = 16'384; // records between two looks at the watch

// A file knows channels by name; two of one name would be one channel there.
class SavedNames {
public:
    SavedNames(const LogCopy& log, LogWriter& writer)
        : given_(log.channelNames)
        , writer_(writer)
    {
    }

    const std::string& of(const LogRecord& record)
    {
        const auto [entry, first] = names_.try_emplace(record.channel);
        if (first) {
            entry->second = choose(record.channel);
            writer_.add_channel({entry->second, record.channel, 0, record.event.seq - 1});
        }
        return entry->second;
    }

private:
    std::string choose(unsigned channel)
    {
        QString name = channelName(given_, channel);
        if (!taken_.insert(name).second)
            name += QStringLiteral(" (%1)").arg(nodeName(channel));
        return name.toStdString();
    }

    const std::map<unsigned, QString>& given_;
    LogWriter& writer_;
    std::map<unsigned, std::string> names_;
    std::set<QString> taken_;
};

bool writeRecords(LogWriter& writer, const LogCopy& log, const SaveWatch& watch)
{
    SavedNames names(log, writer);
    for (std::size_t i = 0; i < log.records.size(); ++i) {
        if (watch && i % SaveStep == 0 && !watch(i))
            return false;
        writer.write(names.of(log.records[i]), log.records[i].event);
    }
    writer.finish();
    return true;
}

} // namespace

SaveResult saveLog(const QString& fileName, LogFormat format, const LogCopy& log, const SaveWatch& watch)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return {SaveEnd::Failed, systemText(file.errorString())};
    DeviceBuffer buffer(file);
    std::ostream out(&buffer);
    if (!writeRecords(*LogWriter::create(format, out, log.clock), log, watch))
        return {SaveEnd::Cancelled, {}}; // without a commit, nothing stays behind
    if (!out)
        file.cancelWriting(); // the commit fails then, and says why
    if (!file.commit())
        return {SaveEnd::Failed, systemText(file.errorString())};
    return {};
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
        Q_EMIT failed(fileName, errorText(format.error()));
        return;
    }
    cancelled_ = false;
    pool_.start([this, fileName, format = *format, log = std::move(log)] {
        const std::size_t total = log.records.size();
        const auto watch = [this, total](std::size_t records) {
            QMetaObject::invokeMethod(
                this, [this, records, total] { Q_EMIT progressed(records, total); }, Qt::QueuedConnection);
            return !cancelled_;
        };
        const SaveResult result = saveLog(fileName, format, log, watch);
        QMetaObject::invokeMethod(
            this, [this, fileName, result, total] { end(fileName, result, total); }, Qt::QueuedConnection);
    });
}

void LogSaver::end(const QString& fileName, const SaveResult& result, std::size_t records)
{
    switch (result.end) {
    case SaveEnd::Saved:
        Q_EMIT saved(fileName, records);
        break;
    case SaveEnd::Cancelled:
        Q_EMIT cancelled(fileName);
        break;
    case SaveEnd::Failed:
        Q_EMIT failed(fileName, result.why);
        break;
    }
}

} // namespace efdmon::gui

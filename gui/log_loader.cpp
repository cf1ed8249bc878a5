// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_loader.hpp"

#include <cerrno>
#include <utility>

#include <QFileInfo>

#include "error_text.hpp"

namespace efdmon::gui {
namespace {

constexpr int PartsUnderWay = 2;

} // namespace

QString refusalText(const QString& fileName, const Error& error)
{
    const QFileInfo file(fileName);
    const QString name = file.fileName();
    if (error.code == EISDIR || file.isDir())
        return LogLoader::tr("%1 is a folder.").arg(name);
    if (file.exists() && !file.isFile())
        return LogLoader::tr("%1 is no ordinary file.").arg(name);
    if (error.code != EINVAL)
        return errorText(error);
    if (file.size() == 0)
        return LogLoader::tr("%1 is an empty file, no recording.").arg(name);
    const auto format = log_format_for(name.toStdString());
    if (format && *format != LogFormat::Native)
        return LogLoader::tr(
                   "%1 is a table for other programs. Only recordings (.efdlog) can be opened again.")
            .arg(name);
    return LogLoader::tr(
               "%1 is no recording. Recordings are made with Record here, or with efdctl record, and "
               "usually end in .efdlog.")
        .arg(name);
}

LogLoader::LogLoader(QString fileName, QObject* parent)
    : QObject(parent)
    , fileName_(std::move(fileName))
    , places_(PartsUnderWay)
{
}

LogLoader::~LogLoader()
{
    cancel();
    if (thread_.joinable())
        thread_.join();
}

void LogLoader::start()
{
    thread_ = std::thread(&LogLoader::run, this);
}

// A thread that waits for a place gets one.
void LogLoader::cancel()
{
    cancelled_ = true;
    places_.release();
}

void LogLoader::release()
{
    places_.release();
}

void LogLoader::run()
{
    const auto stopped = [this] { return cancelled_.load(); };
    // A pipe could keep this thread waiting for ever.
    const QFileInfo file(fileName_);
    auto reader = file.exists() && !file.isFile() ? tl::unexpected(Error{EINVAL, {}, {}})
                                                  : LogReader::open(fileName_.toStdString(), stopped);
    if (reader) {
        read(std::move(*reader));
        return;
    }
    const QString why = refusalText(fileName_, reader.error());
    QMetaObject::invokeMethod(
        this, [this, why] { Q_EMIT refused(why); }, Qt::QueuedConnection);
}

void LogLoader::read(LogReader reader)
{
    LogDecoder decoder(std::move(reader));
    QMetaObject::invokeMethod(
        this, [this, clock = decoder.clock()] { Q_EMIT opened(clock); }, Qt::QueuedConnection);
    while (!cancelled_) {
        auto part = decoder.next();
        if (!part && cancelled_)
            break;
        if (!part) {
            finish(LoadEnd::Failed, errorText(part.error()));
            return;
        }
        if (!*part) {
            finish(decoder.ending() == LogEnding::Complete     ? LoadEnd::Complete
                       : decoder.ending() == LogEnding::CutOff ? LoadEnd::CutOff
                                                               : LoadEnd::Damaged);
            return;
        }
        deliver(std::move(*part));
    }
    finish(LoadEnd::Cancelled);
}

void LogLoader::deliver(LogPartPtr part)
{
    places_.acquire();
    if (cancelled_)
        return;
    QMetaObject::invokeMethod(
        this, [this, part = std::move(part)] { Q_EMIT partReady(part); }, Qt::QueuedConnection);
}

void LogLoader::finish(LoadEnd end, const QString& why)
{
    QMetaObject::invokeMethod(
        this, [this, end, why] { Q_EMIT finished(end, why); }, Qt::QueuedConnection);
}

} // namespace efdmon::gui

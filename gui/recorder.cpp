// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorder.hpp"

#include <pthread.h>
#include <signal.h>

#include <utility>

#include "error_text.hpp"

namespace efdmon::gui {

Recorder::Recorder(QObject* parent, std::size_t chunks)
    : QObject(parent)
    , chunks_(chunks)
{
}

Recorder::~Recorder()
{
    stop();
    if (thread_.joinable())
        thread_.join();
}

EventSinkPtr Recorder::start(RecordTarget target, std::map<unsigned, RecordSource> sources)
{
    queue_ = std::make_shared<RecordQueue>(chunks_);
    writer_ = std::make_unique<RecordWriter>(std::move(target), *queue_, [this] {
        QMetaObject::invokeMethod(this, &Recorder::progressed, Qt::QueuedConnection);
    });
    writer_->addSources(std::move(sources));
    thread_ = std::thread(&Recorder::run, this);
    return queue_;
}

// A pipe that nobody reads any more is an error as any other, and no reason for
// the whole program to die.
void Recorder::run()
{
    sigset_t pipes;
    sigemptyset(&pipes);
    sigaddset(&pipes, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipes, nullptr);
    auto written = writer_->run();
    QMetaObject::invokeMethod(
        this, [this, written = std::move(written)] { end(written); }, Qt::QueuedConnection);
}

void Recorder::end(const Result<void>& written)
{
    thread_.join();
    last_ = writer_->progress();
    writer_.reset();
    queue_.reset();
    if (written)
        Q_EMIT finished();
    else
        Q_EMIT failed(errorText(written.error()));
}

void Recorder::stop()
{
    if (queue_)
        queue_->close();
}

void Recorder::addSources(std::map<unsigned, RecordSource> sources)
{
    if (writer_)
        writer_->addSources(std::move(sources));
}

RecordProgress Recorder::progress() const
{
    return writer_ ? writer_->progress() : last_;
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// Records what the reader drains, off its thread and off the window's.
#pragma once

#include <memory>
#include <thread>

#include <QObject>
#include <QString>

#include "record_writer.hpp"

namespace efdmon::gui {

class Recorder : public QObject {
    Q_OBJECT
public:
    // `chunks` is how much may wait for the disk.
    explicit Recorder(QObject* parent = nullptr, std::size_t chunks = RecordQueue::DefaultChunks);
    // A recording under way is finished: closing must not cost it.
    ~Recorder() override;

    // From start() to finished() or failed().
    bool active() const { return writer_ != nullptr; }
    // Where the events are to be put.
    EventSinkPtr start(RecordTarget target, std::map<unsigned, RecordSource> sources);
    // What has come until now is written, then finished() follows.
    void stop();
    void addSources(std::map<unsigned, RecordSource> sources);
    // Of the recording under way, or the last one.
    RecordProgress progress() const;

Q_SIGNALS:
    // A few times a second while events come, and once afterwards.
    void progressed();
    void finished();
    void failed(const QString& why);

private:
    void run();
    void end(const Result<void>& written);

    std::size_t chunks_;
    std::shared_ptr<RecordQueue> queue_;
    std::unique_ptr<RecordWriter> writer_;
    std::thread thread_;
    RecordProgress last_;
};

} // namespace efdmon::gui

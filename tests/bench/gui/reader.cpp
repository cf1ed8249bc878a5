// SPDX-License-Identifier: GPL-3.0-or-later
// What an event costs the reader's thread while all of them go into a native log.
// The log is written in that very thread: no way of recording costs it more.
// efdmon-bench-reader RATE FILE
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <memory>

#include <QCoreApplication>
#include <QTimer>

#include "clocks.hpp"
#include "efdmon/log_writer.hpp"
#include "monitor.hpp"
#include "simulator.hpp"

namespace efdmon::bench {
namespace {

using namespace std::chrono_literals;

constexpr auto WarmUp = 2s;
constexpr auto Length = 5s;

class LogSink : public gui::EventSink {
public:
    explicit LogSink(const char* fileName)
        : file_(fileName, std::ios::binary)
        , writer_(LogWriter::create(LogFormat::Native, file_, WallClock()))
    {
    }

    void take(unsigned, std::span<const Event> events, std::uint64_t) override
    {
        for (const Event& event : events)
            writer_->write("simulated 0", event);
        if (!file_)
            fail("the log cannot be written");
    }

private:
    std::ofstream file_;
    std::unique_ptr<LogWriter> writer_;
};

struct ReaderMoment {
    gui::Counts counts;
    std::int64_t reader = threadCpu("efdmon-reader");
};

void printReader(const ReaderMoment& from, const ReaderMoment& to)
{
    printRow("log-ns", static_cast<double>(to.reader - from.reader));
    printRow("log-events", static_cast<double>(to.counts.received - from.counts.received));
    printRow("log-lost", static_cast<double>(to.counts.lost - from.counts.lost));
}

} // namespace
} // namespace efdmon::bench

int main(int argc, char** argv)
{
    using namespace efdmon;
    using namespace efdmon::bench;
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        fail("usage: efdmon-bench-reader RATE FILE");
    gui::Monitor monitor(gui::simulatedEnvironment({gui::evenPattern(std::strtoull(argv[1], nullptr, 10))}));
    gui::Counts counts;
    QObject::connect(&monitor, &gui::Monitor::snapshotReady, &monitor, [&](const gui::SnapshotPtr& snapshot) {
        if (const auto found = snapshot->counts.find(0); found != snapshot->counts.end())
            counts = found->second;
        monitor.release();
    });
    monitor.start();
    monitor.record(std::make_shared<LogSink>(argv[2]));
    QTimer::singleShot(WarmUp, &monitor, [&] {
        QTimer::singleShot(Length, &monitor, [&, from = ReaderMoment{counts}] {
            printReader(from, ReaderMoment{counts});
            QCoreApplication::quit();
        });
    });
    return QCoreApplication::exec();
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What an event costs the reader's thread while the monitor records all of them
// into a native log, and whether any is lost on the way to the file.
// efdmon-bench-reader RATE FILE
#include <chrono>
#include <cstdlib>

#include <QCoreApplication>
#include <QTimer>

#include "clocks.hpp"
#include "monitor.hpp"
#include "recorder.hpp"
#include "simulator.hpp"

namespace efdmon::bench {
namespace {

using namespace std::chrono_literals;

constexpr auto WarmUp = 2s;
constexpr auto Length = 5s;

struct ReaderMoment {
    gui::Counts counts;
    std::int64_t reader = threadCpu("efdmon-reader");
};

void printReader(const ReaderMoment& from, const ReaderMoment& to)
{
    printRow("log-ns", static_cast<double>(to.reader - from.reader));
    printRow("log-events", static_cast<double>(to.counts.received - from.counts.received));
}

// Of the whole recording: by the ring, and by the queue to the file.
void printLosses(const gui::Counts& counts, const gui::RecordProgress& recorded)
{
    if (recorded.events == 0)
        fail("nothing has been recorded");
    printRow("log-lost", static_cast<double>(counts.lost + recorded.dropped));
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
    gui::Recorder recorder;
    gui::Counts counts;
    QObject::connect(&monitor, &gui::Monitor::snapshotReady, &monitor, [&](const gui::SnapshotPtr& snapshot) {
        if (const auto found = snapshot->counts.find(0); found != snapshot->counts.end())
            counts = found->second;
        monitor.release();
    });
    QObject::connect(&recorder, &gui::Recorder::failed, [] { fail("the log cannot be written"); });
    QObject::connect(&recorder, &gui::Recorder::finished, [&] {
        printLosses(counts, recorder.progress());
        QCoreApplication::quit();
    });
    monitor.start();
    monitor.record(recorder.start({argv[2]}, {}));
    QTimer::singleShot(WarmUp, &monitor, [&] {
        QTimer::singleShot(Length, &monitor, [&, from = ReaderMoment{counts}] {
            printReader(from, ReaderMoment{counts});
            recorder.stop();
        });
    });
    return QCoreApplication::exec();
}

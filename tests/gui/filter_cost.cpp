// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: prints what filtering a full log costs, in milliseconds of processor
// time of the window's thread, so that a busy machine prints the same as an idle one.
// filter_cost [RECORDS]
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <QApplication>
#include <QScrollBar>

#include "log_records.hpp"
#include "log_view.hpp"

using namespace efdmon::gui;

namespace {

double now()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// To the first rows on the screen, to the last, and the longest that the window stood still.
void measure(LogModel& model, LogView& view, const QString& text)
{
    const FilterProgram program = parseFilter(text).program;
    const double start = now();
    model.setFilter(program);
    view.viewport()->repaint();
    const double first = now() - start;
    double longest = first;
    while (model.isFiltering()) {
        const double turn = now();
        QCoreApplication::processEvents();
        longest = std::max(longest, now() - turn);
    }
    const double complete = now() - start;
    std::printf("%-52s %9d %8.1f %9.1f %8.1f\n", qPrintable(text), model.rowCount(), first, complete,
                longest);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const std::size_t records = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : LogCapacity;
    test::RecordSource source(1);
    LogModel model(nullptr, records);
    LogView view(model);
    view.resize(1000, 600);
    view.show();
    for (std::size_t i = 0; i < records; i += 10'000)
        model.append(source.next(10'000));
    QCoreApplication::processEvents();
    const auto name = [](unsigned channel) { return QStringLiteral("efdmon%1").arg(channel); };
    for (unsigned channel = 0; channel < 4; ++channel)
        model.setChannelName(channel, name(channel));

    std::printf("%zu records\n%-52s %9s %8s %9s %8s\n", model.store().size(), "filter", "rows", "first",
                "complete", "longest");
    for (const bool following : {true, false}) {
        std::printf("%s\n", following ? "at the end" : "in the middle");
        view.setFollowing(following);
        if (!following)
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
        for (const char* text :
             {"id == 3", "id == 77", "id >= 0", "bash", "process ~ udev && (id in {1, 3, 5} || cpu == 2)",
              "delta > 100ms && source != driver", "lost", "time in 100..200000 && channel ~ efdmon1", ""})
            measure(model, view, QString::fromUtf8(text));
    }
    return 0;
}

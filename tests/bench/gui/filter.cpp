// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what filtering a full log costs, in milliseconds of processor time of the
// window's thread, and the worst of it. efdmon-bench-filter [RECORDS]
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <QApplication>
#include <QScrollBar>

#include "clocks.hpp"
#include "gui/log_records.hpp"
#include "log_view.hpp"

using namespace efdmon::gui;

namespace {

double now()
{
    return static_cast<double>(efdmon::bench::threadCpu()) / 1e6;
}

struct Cost {
    double first = 0;
    double complete = 0;
    double longest = 0;

    void worsen(const Cost& other)
    {
        first = std::max(first, other.first);
        complete = std::max(complete, other.complete);
        longest = std::max(longest, other.longest);
    }
};

// To the first rows on the screen, to the last, and the longest that the window stood still.
Cost measure(LogModel& model, LogView& view, const QString& text)
{
    const FilterProgram program = parseFilter(text).program;
    const double start = now();
    model.setFilter(program);
    view.viewport()->repaint();
    Cost cost;
    cost.first = cost.longest = now() - start;
    while (model.isFiltering()) {
        const double turn = now();
        QCoreApplication::processEvents();
        cost.longest = std::max(cost.longest, now() - turn);
    }
    cost.complete = now() - start;
    std::printf("%-52s %9d %8.1f %9.1f %8.1f\n", qPrintable(text), model.rowCount(), cost.first,
                cost.complete, cost.longest);
    return cost;
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
        model.setChannelNames({{channel, name(channel)}});

    std::printf("%zu records\n%-52s %9s %8s %9s %8s\n", model.store().size(), "filter", "rows", "first",
                "complete", "longest");
    Cost worst;
    for (const bool following : {true, false}) {
        std::printf("%s\n", following ? "at the end" : "in the middle");
        view.setFollowing(following);
        if (!following)
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
        for (const char* text :
             {"id == 3", "id == 77", "id >= 0", "bash", "process ~ udev && (id in {1, 3, 5} || cpu == 2)",
              "delta > 100ms && source != driver", "lost", "time in 100..200000 && channel ~ efdmon1", ""})
            worst.worsen(measure(model, view, QString::fromUtf8(text)));
    }
    efdmon::bench::printRow("filter-first", worst.first);
    efdmon::bench::printRow("filter-complete", worst.complete);
    efdmon::bench::printRow("filter-longest", worst.longest);
    return 0;
}

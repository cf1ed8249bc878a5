// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the program grows with what it has seen.
#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

#include <QCoreApplication>
#include <QTimer>

#include "clocks.hpp"
#include "live_page.hpp"
#include "measures.hpp"

namespace efdmon::bench {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t Samples = 21; // their median: batches come and go

struct Stage {
    std::uint64_t events;
    const char* row;
};
constexpr std::array<Stage, 2> Stages{{{1'000'000, "memory-early"}, {100'000'000, "memory-late"}}};

class MemoryMeasure : public QTimer {
public:
    explicit MemoryMeasure(gui::LivePage& page)
        : QTimer(&page)
        , page_(page)
    {
        callOnTimeout(this, &MemoryMeasure::look);
        start(50ms);
    }

private:
    void look()
    {
        const gui::Counts counts = page_.channels().totals();
        if (counts.received < Stages[stage_].events)
            return;
        samples_.push_back(residentMemory());
        if (samples_.size() < Samples)
            return;
        std::sort(samples_.begin(), samples_.end());
        printRow(Stages[stage_].row, static_cast<double>(samples_[Samples / 2]) / 1e6);
        samples_.clear();
        if (++stage_ < Stages.size())
            return;
        stop();
        QCoreApplication::quit();
    }

    gui::LivePage& page_;
    std::size_t stage_ = 0;
    std::vector<std::int64_t> samples_;
};

} // namespace

void measureMemory(gui::LivePage& page)
{
    new MemoryMeasure(page); // owned by the page
}

} // namespace efdmon::bench

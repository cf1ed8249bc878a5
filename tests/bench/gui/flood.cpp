// SPDX-License-Identifier: GPL-3.0-or-later
// What a flood costs the window's thread and the reader's, and how often it paints.
#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <string>

#include <QCoreApplication>
#include <QEvent>
#include <QTabBar>
#include <QTimer>
#include <QWidget>

#include <qcustomplot.h>

#include "clocks.hpp"
#include "filter_bar.hpp"
#include "live_page.hpp"
#include "log_panel.hpp"
#include "measures.hpp"

namespace efdmon::bench {
namespace {

using namespace std::chrono_literals;

constexpr auto WarmUp = 3s; // the log is full then
constexpr auto Length = 10s;

// The repaints of the widget that is painted most often.
class FrameCounter : public QObject {
public:
    explicit FrameCounter(const QWidget& window)
    {
        for (QWidget* widget : window.findChildren<QWidget*>())
            widget->installEventFilter(this);
    }

    void reset() { paints_.clear(); }
    int frames() const
    {
        int most = 0;
        for (const auto& [widget, count] : paints_)
            most = std::max(most, count);
        return most;
    }

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            ++paints_[object];
        return false;
    }

private:
    std::map<const QObject*, int> paints_;
};

struct Moment {
    explicit Moment(const gui::LivePage& page)
        : counts(page.channels().totals())
        , gui(threadCpu())
        , reader(threadCpu("efdmon-reader"))
        , wall(wallClock())
    {
    }

    gui::Counts counts;
    std::int64_t gui;
    std::int64_t reader;
    std::int64_t wall;
};

void printFlood(const Moment& from, const Moment& to, int frames)
{
    const std::uint64_t received = to.counts.received - from.counts.received;
    const std::uint64_t lost = to.counts.lost - from.counts.lost;
    printRow("flood-ns", static_cast<double>(to.wall - from.wall));
    printRow("flood-seconds", static_cast<double>(to.wall - from.wall) / 1e9);
    printRow("flood-events", static_cast<double>(received));
    printRow("flood-lost", static_cast<double>(lost));
    printRow("flood-frames", frames);
    printRow("gui-ns", static_cast<double>(to.gui - from.gui));
    printRow("reader-ns", static_cast<double>(to.reader - from.reader));
}

// Of a variation: what it costs the window.
void printVariation(const std::string& name, const Moment& from, const Moment& to)
{
    printRow(name + "-gui-ns", static_cast<double>(to.gui - from.gui));
    printRow(name + "-ns", static_cast<double>(to.wall - from.wall));
}

void measureVariation(gui::LivePage& page, const std::string& name)
{
    QTimer::singleShot(WarmUp, &page, [&page, name] {
        QTimer::singleShot(Length, &page, [&page, name, from = Moment(page)] {
            printVariation(name, from, Moment(page));
            QCoreApplication::quit();
        });
    });
}

void requireVisible(const QWidget& page)
{
    const auto isVisible = [](const QWidget* widget) { return widget && widget->isVisible(); };
    for (const char* table : {"eventLog", "channelTable"})
        if (!isVisible(page.findChild<QWidget*>(QLatin1String(table))))
            fail(std::string("not to be seen: ") + table);
    const auto plots = page.findChildren<QCustomPlot*>();
    if (std::none_of(plots.begin(), plots.end(), isVisible))
        fail("not to be seen: a plot");
}

} // namespace

void measureFlood(gui::LivePage& page)
{
    requireVisible(page);
    auto frames = std::make_shared<FrameCounter>(*page.window());
    QTimer::singleShot(WarmUp, &page, [&page, frames] {
        frames->reset();
        QTimer::singleShot(Length, &page, [&page, frames, from = Moment(page)] {
            printFlood(from, Moment(page), frames->frames());
            QCoreApplication::quit();
        });
    });
}

void measureFilteredFlood(gui::LivePage& page)
{
    page.panel().filterBar().setText(QStringLiteral("id >= 0"));
    measureVariation(page, "filtered");
}

void measureLatestFlood(gui::LivePage& page)
{
    page.findChild<QTabBar*>(QStringLiteral("logTabs"))->setCurrentIndex(1);
    measureVariation(page, "latest");
}

} // namespace efdmon::bench

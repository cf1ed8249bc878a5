// SPDX-License-Identifier: GPL-3.0-or-later
#include "rate_plot.hpp"

#include <algorithm>
#include <cmath>

#include "channel_model.hpp"
#include "numbers.hpp"
#include "theme.hpp"

namespace efdmon::gui {
namespace {

constexpr double MostTicks = 4;
constexpr double LeastPeak = 10; // so that one event is no full-scale deflection

// Ages count from the last update: "40" is 40 seconds before it.
class AgeTicker : public QCPAxisTickerFixed {
public:
    AgeTicker()
    {
        setTickStep(10);
        setScaleStrategy(ssNone);
    }

protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override
    {
        return locale.toString(std::abs(qRound(tick)));
    }
};

class RateTicker : public QCPAxisTicker {
protected:
    // 1, 2 or 5 times a power of ten, and whole: there is nothing between two events.
    double getTickStep(const QCPRange& range) override
    {
        const double least = range.size() / MostTicks;
        const double power = std::pow(10, std::floor(std::log10(least)));
        const double digit = least / power;
        return std::max(1.0, power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10));
    }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return shortNumber(tick); }
};

void colorAxis(QCPAxis& axis, const QColor& text, const QColor& line, const QColor& grid)
{
    axis.setBasePen(QPen(line));
    axis.setTickPen(QPen(line));
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLabelColor(text);
    axis.setLabelColor(text);
    axis.grid()->setPen(QPen(grid, 0));
    axis.grid()->setZeroLinePen(Qt::NoPen);
}

} // namespace

RatePlot::RatePlot(const ChannelModel& model, QWidget* parent)
    : QCustomPlot(parent)
    , model_(model)
{
    setObjectName(QStringLiteral("ratePlot"));
    setAccessibleName(tr("Event rate"));
    setAccessibleDescription(tr("Events per second of each channel over the last 60 seconds"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setUpAxes();
    applyPalette();
    refresh();
}

QSize RatePlot::sizeHint() const
{
    return {600, 12 * fontMetrics().height()};
}

QSize RatePlot::minimumSizeHint() const
{
    return {200, 7 * fontMetrics().height()};
}

void RatePlot::setUpAxes()
{
    xAxis->setTicker(QSharedPointer<AgeTicker>::create());
    xAxis->setRange(-RateHistory::Seconds, 0);
    xAxis->setLabel(tr("seconds before the last update"));
    xAxis->setSubTicks(false);
    xAxis->setTickLengthIn(0);
    yAxis->setTicker(QSharedPointer<RateTicker>::create());
    yAxis->setLabel(tr("events/s"));
    yAxis->setSubTicks(false);
    yAxis->setTickLengthIn(0);
    xAxis->setLabelPadding(1);
    yAxis->setLabelPadding(4);
    axisRect()->setMinimumMargins(QMargins(4, 8, 12, 4));
}

void RatePlot::applyPalette()
{
    const QPalette colors = palette();
    const QColor base = colors.color(QPalette::Base);
    const QColor text = colors.color(QPalette::Text);
    setBackground(base);
    const QColor soft = blend(base, text, 0.7);
    const QColor line = blend(base, text, 0.35);
    const QColor grid = blend(base, text, 0.12);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
        colorAxis(*axis, soft, line, grid);
    }
    for (const auto& [channel, graph] : graphs_) {
        const QColor color = channelColor(channel, colors);
        graph->setPen(QPen(color, 1.5));
        QColor area = color;
        area.setAlpha(graphs_.size() == 1 ? 48 : 0);
        graph->setBrush(area);
    }
}

void RatePlot::syncGraphs()
{
    bool changed = false;
    for (auto it = graphs_.begin(); it != graphs_.end();) {
        if (model_.find(it->first)) {
            ++it;
            continue;
        }
        removeGraph(it->second);
        it = graphs_.erase(it);
        changed = true;
    }
    for (const ChannelRow& row : model_.rows()) {
        QCPGraph*& graph = graphs_[row.status.number];
        if (graph)
            continue;
        graph = addGraph();
        graph->setAdaptiveSampling(false);
        changed = true;
    }
    if (changed)
        applyPalette();
}

double RatePlot::fill(QCPGraph& graph, const ChannelRow& row)
{
    QVector<QCPGraphData> points;
    points.reserve(RateHistory::Points);
    double peak = 0;
    for (int age = RateHistory::Points - 1; age >= 0; --age) {
        const auto rate = static_cast<double>(row.rate.rate(age));
        points.append({-static_cast<double>(age) / RateHistory::PerSecond, rate});
        peak = std::max(peak, rate);
    }
    graph.data()->set(points, true);
    return peak;
}

void RatePlot::refresh()
{
    syncGraphs();
    double peak = LeastPeak;
    for (const ChannelRow& row : model_.rows())
        peak = std::max(peak, fill(*graphs_.at(row.status.number), row));
    yAxis->setRange(0, peak * 1.1);
    // Queued: several calls in one turn of the loop draw once.
    replot(rpQueuedReplot);
}

void RatePlot::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyPalette();
        replot(rpQueuedReplot);
    }
}

} // namespace efdmon::gui

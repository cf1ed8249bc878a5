// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_plot.hpp"

#include <algorithm>
#include <chrono>

#include "channel_model.hpp"
#include "monotonic.hpp"
#include "plot_style.hpp"
#include "theme.hpp"
#include "time_ticker.hpp"

namespace efdmon::gui {
namespace {

constexpr std::chrono::milliseconds FrameTime{16};
constexpr int PixelsPerStep = 2;
constexpr double LeastPeak = 10; // so that one event is no full-scale deflection
constexpr double LeastDecades = 100; // from the bottom to the top of a logarithm
// The page looks for longer than this after an event; until then the step under
// way would look like a fall.
constexpr std::int64_t LongStep = 500'000'000;
// More than a step of the narrowest plot.
constexpr std::int64_t EndShare = 25;

} // namespace

TimelinePlot::TimelinePlot(ChannelModel& model, QWidget* parent)
    : LatePlot(parent)
    , model_(model)
    , marks_(new TimelineMarks(*this))
    , ticker_(QSharedPointer<TimeTicker>::create())
    , now_(monotonicNow())
    , frame_(this)
{
    setObjectName(QStringLiteral("ratePlot"));
    setAccessibleName(tr("Event rate"));
    setAccessibleDescription(tr("Events per second of each channel over time"));
    setFocusPolicy(Qt::StrongFocus);
    setUp();
    applyPalette();
    refresh();
}

void TimelinePlot::setUp()
{
    setUpPlot(*this);
    xAxis->setTicker(ticker_);
    yAxis->setLabel(tr("events/s"));
    frame_.setSingleShot(true);
    frame_.setTimerType(Qt::PreciseTimer);
    connect(&frame_, &QTimer::timeout, this, &TimelinePlot::drawNow);
    setFormat(TimeFormat::WallClock);
}

QSize TimelinePlot::sizeHint() const
{
    return {600, 12 * fontMetrics().height()};
}

QSize TimelinePlot::minimumSizeHint() const
{
    return {200, 7 * fontMetrics().height()};
}

std::int64_t TimelinePlot::begin() const
{
    return model_.history().begin().value_or(now_);
}

void TimelinePlot::endWith(std::int64_t end)
{
    // A little longer, so that the step of the last event is over, and in sight.
    now_ = end + std::max(end - begin(), TimeView::LeastSpan) / EndShare;
    view_.setUsualSpan(TimeView::LeastSpan);
    refresh();
    showAll();
}

void TimelinePlot::refresh()
{
    now_ = std::max(now_, model_.now());
    view_.setSession(begin(), now_);
    moved();
}

void TimelinePlot::moved()
{
    schedule();
    Q_EMIT viewChanged();
}

// Several changes in one frame are drawn once.
void TimelinePlot::schedule()
{
    if (frame_.isActive() || !isVisible() || isWaiting())
        return;
    const std::chrono::milliseconds passed(drawn_.isValid() ? drawn_.elapsed() : FrameTime.count());
    frame_.start(std::max(FrameTime - passed, std::chrono::milliseconds(0)));
}

void TimelinePlot::drawFirst()
{
    drawNow();
}

void TimelinePlot::drawNow()
{
    drawn_.start();
    syncGraphs();
    ticker_->setFormat(format_, begin(), model_.history().clock());
    ticker_->setRoom(axisRect()->width(), QFontMetrics(xAxis->tickLabelFont()));
    xAxis->setRange(TimeTicker::key(view_.from()), TimeTicker::key(view_.to()));
    marks_->losses.clear();
    const std::int64_t step = stepLength();
    double peak = LeastPeak;
    for (const auto& [channel, graph] : graphs_)
        peak = std::max(peak, fill(*graph, *model_.history().find(channel), step));
    scaleRates(peak, step);
    placeMarks();
    replot(rpQueuedRefresh);
}

// A logarithm begins below the least that there can be: one event in a step.
void TimelinePlot::scaleRates(double peak, std::int64_t step)
{
    if (!logarithmic_) {
        yAxis->setRange(0, peak * 1.1);
        return;
    }
    const double least = std::min(0.5 / TimeTicker::key(step), LeastPeak / 10);
    yAxis->setRange(least, std::max(peak * 1.5, least * LeastDecades));
}

void TimelinePlot::placeMarks()
{
    marks_->a = model_.history().marker(Marker::A);
    marks_->b = model_.history().marker(Marker::B);
}

void TimelinePlot::applyPalette()
{
    colorPlot(*this);
    for (const auto& [channel, graph] : graphs_) {
        const QColor color = channelColor(channel, palette());
        graph->setPen(QPen(color, 1.5));
        QColor area = color;
        area.setAlpha(graphs_.size() == 1 ? 48 : 0);
        graph->setBrush(area);
    }
}

// A line for each channel that is to be seen and has a history.
void TimelinePlot::syncGraphs()
{
    const std::size_t before = graphs_.size();
    const std::size_t gone = std::erase_if(
        graphs_, [this](const auto& entry) { return !shows(entry.first) && removeGraph(entry.second); });
    for (const auto& [channel, pyramid] : model_.history().channels()) {
        if (!shows(channel) || graphs_.contains(channel))
            continue;
        QCPGraph* graph = addGraph();
        graph->setLineStyle(QCPGraph::lsStepLeft);
        graph->setAdaptiveSampling(false);
        graphs_[channel] = graph;
    }
    if (gone > 0 || graphs_.size() != before)
        applyPalette();
}

std::int64_t TimelinePlot::stepLength() const
{
    const std::int64_t wanted = view_.span() / std::max(axisRect()->width() / PixelsPerStep, 1);
    const std::int64_t from = std::max(view_.from(), begin());
    const std::int64_t step = sampleStep(wanted, model_.history().grain(from));
    // A step begins before what is in sight, and less may be kept of that.
    return sampleStep(wanted, model_.history().grain(from / step * step));
}

double TimelinePlot::fill(QCPGraph& graph, const TimePyramid& pyramid, std::int64_t step)
{
    const std::int64_t from = view_.from() / step * step;
    const std::int64_t to = std::min(view_.to() + step, step < LongStep ? now_ : now_ + step);
    std::vector<Tally> tallies(static_cast<std::size_t>(std::max<std::int64_t>((to - from) / step, 0)));
    pyramid.sample(from, step, tallies);
    QVector<QCPGraphData> points;
    points.reserve(static_cast<qsizetype>(tallies.size()) + 1);
    double peak = 0;
    double rate = 0;
    std::int64_t time = from;
    for (const Tally& tally : tallies) {
        const std::int64_t passed = std::clamp(now_ - time, step / 2, step);
        rate = static_cast<double>(tally.all()) / TimeTicker::key(passed);
        points.append({TimeTicker::key(time), rate});
        peak = std::max(peak, rate);
        if (tally.lost > 0)
            marks_->losses.push_back({time, time + step});
        time += step;
    }
    points.append({TimeTicker::key(time), rate});
    graph.data()->set(points, true);
    return peak;
}

void TimelinePlot::changeEvent(QEvent* event)
{
    LatePlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyPalette();
        schedule();
    }
}

void TimelinePlot::showEvent(QShowEvent* event)
{
    LatePlot::showEvent(event);
    if (!isWaiting())
        drawNow();
}

void TimelinePlot::resizeEvent(QResizeEvent* event)
{
    LatePlot::resizeEvent(event);
    schedule();
}

} // namespace efdmon::gui

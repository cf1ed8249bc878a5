// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency_plot.hpp"

#include <algorithm>
#include <cmath>

#include "duration.hpp"
#include "latency_marks.hpp"
#include "numbers.hpp"
#include "plot_style.hpp"
#include "theme.hpp"

namespace efdmon::gui {
namespace {

// Where nothing else is known: 100 ns to 1 s.
constexpr double LeastBar = 20;
constexpr double MostBar = 90;
constexpr double LeastCount = 4;
const QLatin1String DecadeGap("0"); // as wide as this is what lies between two labels

// The axis counts bars; a label at each whole decade, or at those of the units
// where the labels would touch, or at every second of these.
class DecadeTicker : public QCPAxisTicker {
public:
    explicit DecadeTicker(const QCPAxis& axis)
        : axis_(axis)
    {
    }

protected:
    double getTickStep(const QCPRange& range) override
    {
        const double decades = range.size() / Latency::BarsPerDecade;
        const double room = width() / std::max(decades, 1.0);
        const QFontMetrics metrics(axis_.tickLabelFont());
        const int decade = metrics.horizontalAdvance(QStringLiteral("000 µs") + DecadeGap);
        const int unit = metrics.horizontalAdvance(QStringLiteral("0 ms") + DecadeGap);
        return Latency::BarsPerDecade * (room > decade ? 1 : 3 * room > unit ? 3 : 6);
    }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        struct Unit {
            int decades;
            const char16_t* name;
        };
        const int decades = qRound(tick / Latency::BarsPerDecade);
        const Unit unit = decades < 3 ? Unit{0, u"ns"}
            : decades < 6             ? Unit{3, u"µs"}
            : decades < 9             ? Unit{6, u"ms"}
                                      : Unit{9, u"s"};
        return QStringLiteral("%1 %2").arg(std::llround(std::pow(10, decades - unit.decades))).arg(unit.name);
    }

private:
    // Ticks are chosen before the axis has its place in a plot of another size, and
    // for the first time before there are margins.
    int width() const
    {
        const QMargins margins = axis_.axisRect()->margins() | axis_.axisRect()->minimumMargins();
        return axis_.parentPlot()->viewport().width() - margins.left() - margins.right();
    }

    const QCPAxis& axis_;
};

} // namespace

LatencyPlot::LatencyPlot(QWidget* parent)
    : LatePlot(parent)
    , bars_(new QCPBars(xAxis, yAxis))
    , marks_(new LatencyMarks(*this))
{
    setObjectName(QStringLiteral("latencyPlot"));
    setAccessibleName(tr("Latency"));
    setToolTip(tr("How long after the kernel's time stamp this window's reader had the event"));
    setUpPlot(*this);
    xAxis->setTicker(QSharedPointer<DecadeTicker>::create(*xAxis));
    xAxis->setRange(LeastBar, MostBar);
    yAxis->setLabel(tr("events"));
    yAxis->setRange(0, LeastCount);
    bars_->setWidth(1);
    applyPalette();
}

QSize LatencyPlot::sizeHint() const
{
    return {300, 12 * fontMetrics().height()};
}

QSize LatencyPlot::minimumSizeHint() const
{
    return {160, 7 * fontMetrics().height()};
}

void LatencyPlot::setLatency(const Latency& latency, unsigned channel, const QString& name)
{
    if (latency.count == count_ && channel == channel_ && name == name_)
        return;
    const bool recolour = channel != channel_;
    count_ = latency.count;
    channel_ = channel;
    name_ = name;
    marks_->latency = latency;
    marks_->latency.bars.clear();
    setBars(latency);
    setAccessibleDescription(
        tr("Channel: %1. Events: %2; half within %3, 99 of 100 within %4, the latest after %5")
            .arg(name, grouped(latency.count), durationText(latency.p50), durationText(latency.p99),
                 durationText(latency.max)));
    labelChannel();
    if (recolour)
        applyPalette();
    replot(rpQueuedReplot);
}

void LatencyPlot::setBars(const Latency& latency)
{
    QVector<QCPBarsData> bars;
    double most = LeastCount;
    double first = LeastBar;
    double last = MostBar;
    for (std::size_t i = 0; i < latency.bars.size(); ++i) {
        if (latency.bars[i] == 0)
            continue;
        const auto left = static_cast<double>(i);
        const auto times = static_cast<double>(latency.bars[i]);
        bars.append({left + 0.5, times}); // a bar is drawn about its middle
        most = std::max(most, times);
        first = std::min(first, left);
        last = std::max(last, left + 1);
    }
    bars_->data()->set(bars, true);
    xAxis->setRange(first, last);
    yAxis->setRange(0, most * 1.1);
}

void LatencyPlot::labelChannel()
{
    const QMargins margins = axisRect()->minimumMargins();
    xAxis->setLabel(QFontMetrics(xAxis->labelFont())
                        .elidedText(name_, Qt::ElideRight, width() - margins.left() - margins.right()));
}

void LatencyPlot::applyPalette()
{
    colorPlot(*this);
    const QColor color = channelColor(channel_, palette());
    bars_->setPen(Qt::NoPen);
    bars_->setBrush(blend(palette().color(QPalette::Base), color, 0.7));
    bars_->setAntialiased(false);
}

void LatencyPlot::resizeEvent(QResizeEvent* event)
{
    labelChannel();
    LatePlot::resizeEvent(event);
}

void LatencyPlot::changeEvent(QEvent* event)
{
    LatePlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyPalette();
        labelChannel();
        replot(rpQueuedReplot);
    }
}

} // namespace efdmon::gui

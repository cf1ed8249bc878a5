// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot_style.hpp"

#include <algorithm>
#include <cmath>

#include "numbers.hpp"
#include "theme.hpp"

namespace efdmon::gui {
namespace {

constexpr double MostCountTicks = 4;
constexpr int AxisPadding = 16; // around an axis's numbers and its name

// "10 k", not "10.0 k": ticks are round.
QString tickText(double tick)
{
    if (tick < 9'999.5)
        return shortNumber(tick);
    const bool millions = tick >= 999.5e3;
    const QString number
        = QLocale().toString(tick / (millions ? 1e6 : 1e3), 'f', QLocale::FloatingPointShortest);
    return millions ? QStringLiteral("%1 M").arg(number) : QStringLiteral("%1 k").arg(number);
}

} // namespace

void setUpPlot(QCustomPlot& plot)
{
    plot.setAttribute(Qt::WA_OpaquePaintEvent);
    // Never drawn without the rest: a picture of its own would only cost memory.
    plot.layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmLogical);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setSubTicks(false);
        axis->setTickLengthIn(0);
    }
    plot.xAxis->setLabelPadding(1);
    plot.yAxis->setLabelPadding(4);
    plot.yAxis->setTicker(QSharedPointer<CountTicker>::create());
}

void colorPlot(QCustomPlot& plot)
{
    const QColor base = plot.palette().color(QPalette::Base);
    const QColor text = plot.palette().color(QPalette::Text);
    const QPen line(blend(base, text, 0.35));
    const QColor soft = quietText(plot.palette());
    plot.setBackground(base);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setTickLabelFont(plot.font());
        axis->setLabelFont(plot.font());
        axis->setBasePen(line);
        axis->setTickPen(line);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(soft);
        axis->setLabelColor(soft);
        axis->grid()->setPen(QPen(blend(base, text, 0.12), 0));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    // Room for the widest numbers from the beginning: with each digit more, the
    // plot would jump.
    const QFontMetrics metrics(plot.font());
    const int left = metrics.horizontalAdvance(QStringLiteral("0,000")) + metrics.height() + AxisPadding;
    plot.axisRect()->setMinimumMargins(QMargins(left, 8, 12, 4));
}

// 1, 2 or 5 times a power of ten, and whole: there is nothing between two events.
double CountTicker::getTickStep(const QCPRange& range)
{
    const double least = range.size() / MostCountTicks;
    const double power = std::pow(10, std::floor(std::log10(least)));
    const double digit = least / power;
    return std::max(1.0, power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10));
}

QString CountTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return tickText(tick);
}

QString DecadesTicker::getTickLabel(double tick, const QLocale& locale, QChar, int)
{
    return tick < 1 ? locale.toString(tick, 'g', 1) : tickText(tick);
}

} // namespace efdmon::gui

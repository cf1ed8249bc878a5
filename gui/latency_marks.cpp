// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency_marks.hpp"

#include "duration.hpp"

namespace efdmon::gui {
namespace {

constexpr int LineTextGap = 4;

} // namespace

LatencyMarks::LatencyMarks(QCustomPlot& plot)
    : QCPLayerable(&plot, QStringLiteral("overlay"))
{
}

void LatencyMarks::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(false);
}

QRect LatencyMarks::clipRect() const
{
    return parentPlot()->axisRect()->rect();
}

void LatencyMarks::draw(QCPPainter* painter)
{
    painter->setPen(parentPlot()->palette().color(QPalette::Text));
    painter->setFont(parentPlot()->font());
    if (latency.count == 0) {
        painter->drawText(clipRect(), Qt::AlignCenter, tr("No events yet"));
        return;
    }
    for (const std::uint64_t ns : {latency.p50, latency.p99}) {
        const int x = pixel(ns);
        painter->drawLine(QLineF(x, clipRect().top(), x, clipRect().bottom()));
    }
    drawName(*painter, latency.p50, QStringLiteral("p50"), 0);
    drawName(*painter, latency.p99, QStringLiteral("p99"), 1);
}

int LatencyMarks::pixel(std::uint64_t ns) const
{
    return qRound(parentPlot()->xAxis->coordToPixel(barPosition(ns)));
}

// One text below the other: the two lines may be at the same place.
void LatencyMarks::drawName(QPainter& painter, std::uint64_t ns, const QString& name, int row) const
{
    const QRect field = clipRect();
    const int x = pixel(ns);
    const QString text = QStringLiteral("%1 %2").arg(name, durationText(ns));
    const QFontMetrics metrics(parentPlot()->font());
    const int width = metrics.horizontalAdvance(text);
    // To the left of the line where there is no room to its right.
    const int left = x + LineTextGap + width <= field.right() ? x + LineTextGap : x - LineTextGap - width;
    const QRect place(left, field.top() + row * metrics.height(), width, metrics.height());
    painter.fillRect(place, parentPlot()->palette().color(QPalette::Base)); // over the other line
    painter.drawText(place, Qt::AlignLeft, text);
}

} // namespace efdmon::gui

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
    drawLine(*painter, latency.p50, QStringLiteral("p50"), 0);
    drawLine(*painter, latency.p99, QStringLiteral("p99"), 1);
}

// One text below the other: the two lines may be at the same place.
void LatencyMarks::drawLine(QPainter& painter, std::uint64_t ns, const QString& name, int row) const
{
    const QRect field = clipRect();
    const int x = qRound(parentPlot()->xAxis->coordToPixel(barPosition(ns)));
    painter.drawLine(x, field.top(), x, field.bottom());
    const QString text = QStringLiteral("%1 %2").arg(name, durationText(ns));
    const QFontMetrics metrics(parentPlot()->font());
    const int width = metrics.horizontalAdvance(text);
    // To the left of the line where there is no room to its right.
    const int left = x + LineTextGap + width <= field.right() ? x + LineTextGap : x - LineTextGap - width;
    painter.drawText(QRect(left, field.top() + row * metrics.height(), width, metrics.height()),
                     Qt::AlignLeft, text);
}

} // namespace efdmon::gui

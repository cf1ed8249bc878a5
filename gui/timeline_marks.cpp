// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_marks.hpp"

#include <algorithm>

#include "theme.hpp"
#include "time_ticker.hpp"

namespace efdmon::gui {
namespace {

constexpr double LossHeight = 5;
constexpr double LeastLossWidth = 3; // a single lost event is seen from afar
constexpr int TagPadding = 3;
constexpr int SelectionAlpha = 56;

} // namespace

QRect markerTag(const QRect& field, int x, const QSize& size, Qt::Edge side)
{
    const bool fitsRight = x + size.width() <= field.x() + field.width();
    const bool fitsLeft = x - size.width() + 1 >= field.x();
    const bool right = side == Qt::RightEdge ? fitsRight : !fitsLeft;
    return {QPoint(right ? x : x - size.width() + 1, field.top()), size};
}

TimelineMarks::TimelineMarks(QCustomPlot& plot)
    : QCPLayerable(&plot, QStringLiteral("overlay"))
{
}

void TimelineMarks::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(false);
}

QRect TimelineMarks::clipRect() const
{
    return parentPlot()->axisRect()->rect();
}

double TimelineMarks::pixel(std::int64_t time) const
{
    return parentPlot()->xAxis->coordToPixel(TimeTicker::key(time));
}

void TimelineMarks::draw(QCPPainter* painter)
{
    const QRect field = clipRect();
    drawSelection(*painter);
    drawLosses(*painter);
    if (caret) {
        painter->setPen(QPen(parentPlot()->palette().color(QPalette::Highlight), 2));
        painter->drawLine(QPointF(pixel(*caret), field.top()), QPointF(pixel(*caret), field.bottom()));
    }
    // Of two that are close together, each has its name on the far side.
    const bool aFirst = a && b && *a <= *b;
    if (a)
        drawMarker(*painter, *a, QStringLiteral("A"), aFirst ? Qt::LeftEdge : Qt::RightEdge);
    if (b)
        drawMarker(*painter, *b, QStringLiteral("B"), a && !aFirst ? Qt::LeftEdge : Qt::RightEdge);
}

void TimelineMarks::drawSelection(QPainter& painter) const
{
    if (!selection)
        return;
    QColor color = parentPlot()->palette().color(QPalette::Highlight);
    const QRectF field = clipRect();
    const QRectF band(QPointF(pixel(selection->from), field.top()),
                      QPointF(pixel(selection->to), field.bottom()));
    painter.setPen(color);
    color.setAlpha(SelectionAlpha);
    painter.fillRect(band, color);
    painter.drawLine(band.topLeft(), band.bottomLeft());
    painter.drawLine(band.topRight(), band.bottomRight());
}

void TimelineMarks::drawLosses(QPainter& painter) const
{
    const QColor color = signalColor(Signal::Bad, parentPlot()->palette());
    const double base = clipRect().bottom() + 1;
    for (const Span& loss : losses) {
        const double left = pixel(loss.from);
        const double width = std::max(pixel(loss.to) - left, LeastLossWidth);
        painter.fillRect(QRectF(left, base - LossHeight, width, LossHeight), color);
    }
}

void TimelineMarks::drawMarker(QPainter& painter, std::int64_t time, const QString& name, Qt::Edge side) const
{
    const QPalette palette = parentPlot()->palette();
    const QRect field = clipRect();
    const int x = qRound(pixel(time));
    painter.setPen(palette.color(QPalette::Text));
    painter.drawLine(x, field.top(), x, field.bottom());
    QFont font = parentPlot()->font();
    font.setBold(true);
    painter.setFont(font);
    const QSize text = QFontMetrics(font).size(Qt::TextSingleLine, name);
    const QRect tag = markerTag(field, x, text + QSize(2 * TagPadding, 0), side);
    painter.fillRect(tag, palette.color(QPalette::Text));
    painter.setPen(palette.color(QPalette::Base));
    painter.drawText(tag, Qt::AlignCenter, name);
}

} // namespace efdmon::gui

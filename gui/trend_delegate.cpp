// SPDX-License-Identifier: GPL-3.0-or-later
#include "trend_delegate.hpp"

#include <algorithm>

#include <QPainter>

#include "channel_model.hpp"
#include "theme.hpp"

namespace efdmon::gui {
namespace {

constexpr double FootHeight = 3; // of the mark for a loss

using Trend = std::array<Tally, ChannelModel::TrendSteps>;

void drawTrend(QPainter& painter, const QRectF& place, const Trend& trend, const QColor& bars,
               const QColor& losses)
{
    std::uint64_t peak = 1;
    for (const Tally& step : trend)
        peak = std::max(peak, step.all());
    const double width = place.width() / static_cast<double>(trend.size());
    double left = place.left();
    for (const Tally& step : trend) {
        if (step.all() > 0) {
            // One event among a million is still seen.
            const double height
                = std::max(1.0, place.height() * static_cast<double>(step.all()) / static_cast<double>(peak));
            painter.fillRect(QRectF(left, place.bottom() - height, width, height), bars);
        }
        if (step.lost > 0)
            painter.fillRect(QRectF(left, place.bottom() - FootHeight, std::max(width, 2.0), FootHeight),
                             losses);
        left += width;
    }
}

} // namespace

TrendDelegate::TrendDelegate(const ChannelModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , model_(model)
{
}

void TrendDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index); // the background
    const ChannelRow& row = model_.rows()[static_cast<std::size_t>(index.row())];
    const QRectF place = QRectF(option.rect).adjusted(6, 3, -6, -3);
    const double base = place.bottom() - 0.5;
    painter->setPen(
        QPen(blend(option.palette.color(QPalette::Base), option.palette.color(QPalette::Text), 0.25), 1));
    painter->drawLine(QPointF(place.left(), base), QPointF(place.right(), base));
    drawTrend(*painter, place, model_.trend(row.status.number),
              channelColor(row.status.number, option.palette), signalColor(Signal::Bad, option.palette));
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_ticker.hpp"

#include <algorithm>
#include <cmath>

namespace efdmon::gui {
namespace {

constexpr int LabelGap = 24; // pixels between two labels, at least

} // namespace

std::int64_t TimeTicker::time(double key)
{
    return static_cast<std::int64_t>(std::llround(key * 1e9));
}

void TimeTicker::setFormat(TimeFormat format, std::int64_t begin, const WallClock& clock)
{
    format_ = format;
    begin_ = begin;
    clock_ = clock;
    setTickOrigin(key(axisOrigin(format, begin, clock)));
}

void TimeTicker::setRoom(int pixels, const QFontMetrics& metrics)
{
    pixels_ = std::max(pixels, 1);
    metrics_ = metrics;
}

bool TimeTicker::fits(std::int64_t step, const QCPRange& range) const
{
    const int widest
        = std::max(metrics_.horizontalAdvance(axisTime(format_, time(range.lower), begin_, step, clock_)),
                   metrics_.horizontalAdvance(axisTime(format_, time(range.upper), begin_, step, clock_)));
    return key(step) / range.size() * pixels_ >= widest + LabelGap;
}

double TimeTicker::getTickStep(const QCPRange& range)
{
    // No more labels than one every few pixels can be meant, so this ends soon.
    step_ = roundStep(time(range.size()) / std::max(pixels_ / LabelGap, 1) + 1);
    while (!fits(step_, range) && key(step_) < range.size())
        step_ = roundStep(step_ + 1);
    return key(step_);
}

QString TimeTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return axisTime(format_, time(tick), begin_, step_, clock_);
}

} // namespace efdmon::gui

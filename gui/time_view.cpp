// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_view.hpp"

#include <algorithm>
#include <cmath>

namespace efdmon::gui {
namespace {

constexpr std::int64_t EdgeShare = 10; // the last tenth counts as the edge

} // namespace

std::int64_t TimeView::most() const
{
    return std::max(now_ - begin_, usual_);
}

std::int64_t TimeView::whole() const
{
    return std::max(now_ - begin_, LeastSpan);
}

void TimeView::setSession(std::int64_t begin, std::int64_t now)
{
    begin_ = begin;
    now_ = std::max(now, begin);
    if (following_)
        to_ = now_;
    if (all_)
        span_ = whole();
    settle();
}

void TimeView::settle()
{
    span_ = std::clamp(span_, LeastSpan, most());
    to_ = std::clamp(to_, now_ - most() + span_, now_);
    following_ = to_ == now_;
    all_ = all_ && following_ && span_ == whole();
}

void TimeView::zoom(double factor, std::int64_t about)
{
    const std::int64_t before = span_;
    if (following_ && about >= to_ - span_ / EdgeShare)
        about = to_;
    span_ = std::clamp(static_cast<std::int64_t>(std::llround(static_cast<double>(span_) * factor)),
                       LeastSpan, most());
    const double share = static_cast<double>(to_ - about) / static_cast<double>(before);
    to_ = about + static_cast<std::int64_t>(std::llround(share * static_cast<double>(span_)));
    // Zoomed out as far as it goes: a longer session is to stay in sight too.
    all_ = factor > 1 && span_ == most() && span_ > usual_;
    settle();
}

void TimeView::zoom(double factor)
{
    zoom(factor, following_ ? to_ : to_ - span_ / 2);
}

void TimeView::pan(std::int64_t by)
{
    to_ += by;
    settle();
}

void TimeView::follow()
{
    to_ = now_;
    settle();
}

void TimeView::showAll()
{
    all_ = true;
    span_ = whole();
    follow();
}

void TimeView::showBegin()
{
    to_ = begin_ + span_;
    settle();
}

void TimeView::show(std::int64_t from, std::int64_t to)
{
    span_ = to - from;
    to_ = to;
    settle();
}

void TimeView::reveal(std::int64_t from, std::int64_t to)
{
    if (from >= this->from() && to <= to_)
        return;
    if (to - from > span_)
        span_ = to - from;
    to_ = from + (to - from) / 2 + span_ / 2;
    settle();
}

} // namespace efdmon::gui

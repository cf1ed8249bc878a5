// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the timeline: look elsewhere, place markers, select.
#include <algorithm>
#include <cmath>
#include <utility>

#include "channel_model.hpp"
#include "plot_style.hpp"
#include "time_ticker.hpp"
#include "timeline_plot.hpp"

namespace efdmon::gui {
namespace {

constexpr double ZoomStep = 0.5; // of a key press
constexpr double WheelStep = 0.8; // of a notch, which is 120 units
constexpr double WheelNotch = 120;
constexpr std::int64_t PanShare = 8; // of the span, for a key press or a notch
constexpr double GrabDistance = 5; // pixels beside a marker
constexpr double ClickDistance = 3; // a drag that short is a click

std::uint64_t stamp(std::int64_t time)
{
    return static_cast<std::uint64_t>(std::max<std::int64_t>(time, 0));
}

} // namespace

void TimelinePlot::setChannels(const std::set<unsigned>& channels)
{
    shown_ = channels;
    schedule();
    Q_EMIT markersChanged(); // what is counted between them is another
}

void TimelinePlot::setFormat(TimeFormat format)
{
    format_ = format;
    xAxis->setLabel(format == TimeFormat::Seconds ? tr("seconds since the first event") : QString());
    schedule();
    Q_EMIT markersChanged();
}

void TimelinePlot::setLogarithmic(bool logarithmic)
{
    if (logarithmic == logarithmic_)
        return;
    logarithmic_ = logarithmic;
    yAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (logarithmic)
        yAxis->setTicker(QSharedPointer<DecadesTicker>::create());
    else
        yAxis->setTicker(QSharedPointer<CountTicker>::create());
    schedule();
}

void TimelinePlot::zoomIn()
{
    view_.zoom(ZoomStep);
    moved();
}

void TimelinePlot::zoomOut()
{
    view_.zoom(1 / ZoomStep);
    moved();
}

void TimelinePlot::panLeft()
{
    view_.pan(-view_.span() / PanShare);
    moved();
}

void TimelinePlot::panRight()
{
    view_.pan(view_.span() / PanShare);
    moved();
}

void TimelinePlot::showBegin()
{
    view_.showBegin();
    moved();
}

void TimelinePlot::showAll()
{
    view_.showAll();
    moved();
}

void TimelinePlot::follow()
{
    view_.follow();
    moved();
}

void TimelinePlot::placeMarker(Marker marker)
{
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    std::optional<double> x = std::exchange(asked_, std::nullopt);
    if (!x && underMouse() && axisRect()->rect().contains(pointer))
        x = pointer.x();
    const std::int64_t third = view_.span() / 3;
    const std::int64_t elsewhere = marker == Marker::A ? view_.from() + third : view_.to() - third;
    setMarker(marker, stamp(x ? timeAt(*x) : elsewhere));
}

void TimelinePlot::setMarker(Marker marker, std::uint64_t time)
{
    model_.history().setMarker(marker, static_cast<std::int64_t>(time));
    selectedLast_ = false;
    schedule();
    Q_EMIT markersChanged();
}

void TimelinePlot::clearMarkers()
{
    model_.history().clearMarkers();
    schedule();
    Q_EMIT markersChanged();
}

void TimelinePlot::showTime(std::uint64_t time)
{
    view_.reveal(static_cast<std::int64_t>(time), static_cast<std::int64_t>(time));
    moved();
    markTime(time);
}

void TimelinePlot::markTime(std::uint64_t time)
{
    marks_->caret = static_cast<std::int64_t>(time);
    schedule();
}

void TimelinePlot::selectTimeRange(std::uint64_t from, std::uint64_t to)
{
    view_.reveal(static_cast<std::int64_t>(from), static_cast<std::int64_t>(to));
    moved();
    markTimeRange(from, to);
}

void TimelinePlot::markTimeRange(std::uint64_t from, std::uint64_t to)
{
    setSelection(static_cast<std::int64_t>(from), static_cast<std::int64_t>(to));
}

void TimelinePlot::setSelection(std::int64_t from, std::int64_t to)
{
    marks_->selection = {from, to};
    selectedLast_ = true;
    schedule();
    Q_EMIT markersChanged();
}

void TimelinePlot::clearSelection()
{
    if (!marks_->selection && !marks_->caret)
        return;
    marks_->caret.reset();
    marks_->selection.reset();
    schedule();
    Q_EMIT selectionCleared();
    Q_EMIT markersChanged();
}

std::int64_t TimelinePlot::timeAt(double x) const
{
    // Of the view, not of the axis: that one follows at the next frame only.
    const QRect field = axisRect()->rect();
    const double share = (x - field.left()) / std::max(field.width(), 1);
    return view_.from() + static_cast<std::int64_t>(std::llround(share * static_cast<double>(view_.span())));
}

std::optional<Marker> TimelinePlot::markerAt(double x) const
{
    const double pixelsPerNs = std::max(axisRect()->width(), 1) / static_cast<double>(view_.span());
    for (const Marker marker : {Marker::A, Marker::B})
        if (const auto time = model_.history().marker(marker))
            if (std::abs(static_cast<double>(*time - timeAt(x))) * pixelsPerNs <= GrabDistance)
                return marker;
    return {};
}

// The one that is grabbed, or else the one that is not placed yet, or the nearer.
Marker TimelinePlot::markerToPlace(double x) const
{
    if (const auto grabbed = markerAt(x))
        return *grabbed;
    const auto a = model_.history().marker(Marker::A);
    const auto b = model_.history().marker(Marker::B);
    if (!a || !b)
        return a ? Marker::B : Marker::A;
    const std::int64_t time = timeAt(x);
    return std::abs(time - *b) < std::abs(time - *a) ? Marker::B : Marker::A;
}

void TimelinePlot::mousePressEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    if (event->button() != Qt::LeftButton || !axisRect()->rect().contains(event->position().toPoint()))
        return;
    dragFrom_ = dragLast_ = x;
    const Qt::KeyboardModifiers keys = event->modifiers();
    if (keys.testFlag(Qt::ControlModifier)) {
        const Marker marker = keys.testFlag(Qt::ShiftModifier) ? Marker::B : markerToPlace(x);
        setMarker(marker, stamp(timeAt(x)));
        drag_ = marker == Marker::A ? Drag::MarkerA : Drag::MarkerB;
    } else if (keys.testFlag(Qt::ShiftModifier)) {
        drag_ = Drag::Selection;
    } else if (const auto marker = markerAt(x)) {
        drag_ = *marker == Marker::A ? Drag::MarkerA : Drag::MarkerB;
    } else {
        drag_ = Drag::View;
        setCursor(Qt::ClosedHandCursor);
    }
}

void TimelinePlot::mouseMoveEvent(QMouseEvent* event)
{
    asked_.reset();
    if (drag_ != Drag::None)
        dragTo(event->position().x());
    else if (markerAt(event->position().x()))
        setCursor(Qt::SizeHorCursor);
    else
        unsetCursor();
}

void TimelinePlot::dragTo(double x)
{
    switch (drag_) {
    case Drag::View:
        view_.pan(timeAt(dragLast_) - timeAt(x));
        dragLast_ = x;
        moved();
        break;
    case Drag::Selection:
        setSelection(timeAt(std::min(dragFrom_, x)), timeAt(std::max(dragFrom_, x)));
        break;
    case Drag::MarkerA:
    case Drag::MarkerB:
        setMarker(drag_ == Drag::MarkerA ? Marker::A : Marker::B, stamp(timeAt(x)));
        break;
    case Drag::None:
        break;
    }
}

void TimelinePlot::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && drag_ != Drag::None)
        endDrag(event->position().x());
}

void TimelinePlot::endDrag(double x)
{
    const Drag done = std::exchange(drag_, Drag::None);
    unsetCursor();
    const bool clicked = std::abs(x - dragFrom_) < ClickDistance;
    if (clicked && (done == Drag::View || done == Drag::Selection)) {
        clearSelection();
    } else if (done == Drag::Selection) {
        setSelection(timeAt(std::min(dragFrom_, x)), timeAt(std::max(dragFrom_, x)));
        Q_EMIT timeRangeSelected(stamp(marks_->selection->from), stamp(marks_->selection->to));
    }
}

// The base class would hand it to what lies below.
void TimelinePlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event);
}

void TimelinePlot::wheelEvent(QWheelEvent* event)
{
    const QPointF turned = event->angleDelta();
    if (std::abs(turned.x()) > std::abs(turned.y()) || event->modifiers().testFlag(Qt::ShiftModifier)) {
        const double notches = (turned.x() + turned.y()) / WheelNotch;
        view_.pan(static_cast<std::int64_t>(-notches * static_cast<double>(view_.span() / PanShare)));
    } else {
        view_.zoom(std::pow(WheelStep, turned.y() / WheelNotch), timeAt(event->position().x()));
    }
    event->accept();
    moved();
}

} // namespace efdmon::gui

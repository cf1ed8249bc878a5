// SPDX-License-Identifier: GPL-3.0-or-later
#include "late_plot.hpp"

#include <chrono>

#include <QFocusEvent>
#include <QPainter>
#include <QTimer>

namespace efdmon::gui {
namespace {

// A timer comes after all that the frame itself has set off.
constexpr std::chrono::milliseconds AfterFrame{1};
constexpr int FrameWidth = 2;

} // namespace

// The base class asks for a picture when it is made, at a size that it never has.
void LatePlot::waitForFirstFrame()
{
    wait_ = Wait::ForPaint;
    mReplotting = true; // replot() then has nothing to do
}

void LatePlot::end()
{
    wait_ = Wait::Over;
    mReplotting = false;
    setViewport(rect());
    drawFirst();
}

void LatePlot::drawFirst()
{
    replot();
}

void LatePlot::paintEvent(QPaintEvent* event)
{
    if (!isWaiting()) {
        QCustomPlot::paintEvent(event);
        if (framed_)
            drawFrame();
        return;
    }
    QPainter(this).fillRect(event->rect(), palette().color(QPalette::Base));
    if (wait_ == Wait::ForPaint)
        QTimer::singleShot(AfterFrame, this, &LatePlot::end);
    wait_ = Wait::ForFrame;
}

// A mouse needs no frame: it is where it points.
void LatePlot::focusInEvent(QFocusEvent* event)
{
    QCustomPlot::focusInEvent(event);
    const Qt::FocusReason why = event->reason();
    setFramed(why == Qt::TabFocusReason || why == Qt::BacktabFocusReason || why == Qt::ShortcutFocusReason);
}

void LatePlot::focusOutEvent(QFocusEvent* event)
{
    QCustomPlot::focusOutEvent(event);
    setFramed(false);
}

void LatePlot::setFramed(bool framed)
{
    if (framed == framed_)
        return;
    framed_ = framed;
    update();
}

void LatePlot::drawFrame()
{
    QPainter painter(this);
    painter.setPen(
        QPen(palette().color(QPalette::Highlight), FrameWidth, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    constexpr int Half = FrameWidth / 2;
    painter.drawRect(rect().adjusted(Half, Half, -Half, -Half));
}

void LatePlot::resizeEvent(QResizeEvent* event)
{
    if (isWaiting())
        QWidget::resizeEvent(event);
    else
        QCustomPlot::resizeEvent(event);
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "late_plot.hpp"

#include <chrono>

#include <QPainter>
#include <QTimer>

namespace efdmon::gui {
namespace {

// A timer comes after all that the frame itself has set off.
constexpr std::chrono::milliseconds AfterFrame{1};

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
        return;
    }
    QPainter(this).fillRect(event->rect(), palette().color(QPalette::Base));
    if (wait_ == Wait::ForPaint)
        QTimer::singleShot(AfterFrame, this, &LatePlot::end);
    wait_ = Wait::ForFrame;
}

void LatePlot::resizeEvent(QResizeEvent* event)
{
    if (isWaiting())
        QWidget::resizeEvent(event);
    else
        QCustomPlot::resizeEvent(event);
}

} // namespace efdmon::gui

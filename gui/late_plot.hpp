// SPDX-License-Identifier: GPL-3.0-or-later
// A plot that leaves the first frame of its window to what a person needs first.
#pragma once

#include <qcustomplot.h>

namespace efdmon::gui {

class LatePlot : public QCustomPlot {
public:
    using QCustomPlot::QCustomPlot;

    // Has its place in the first frame, and its picture directly after it.
    void waitForFirstFrame();

protected:
    bool isWaiting() const { return wait_ != Wait::Over; }
    // The wait is over.
    virtual void drawFirst();
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Wait { ForPaint, ForFrame, Over };

    void end();
    void setFramed(bool framed);
    void drawFrame();

    Wait wait_ = Wait::Over;
    bool framed_ = false; // the keyboard has come here by a key
};

} // namespace efdmon::gui

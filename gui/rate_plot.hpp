// SPDX-License-Identifier: GPL-3.0-or-later
// Events per second over the last minute, a line a channel.
#pragma once

#include <map>

#include <qcustomplot.h>

namespace efdmon::gui {

struct ChannelRow;
class ChannelModel;

class RatePlot : public QCustomPlot {
    Q_OBJECT
public:
    explicit RatePlot(const ChannelModel& model, QWidget* parent = nullptr);

    // Draws what the model has now. Nothing moves between two calls.
    void refresh();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpAxes();
    void applyPalette();
    void syncGraphs();
    double fill(QCPGraph& graph, const ChannelRow& row);

    const ChannelModel& model_;
    std::map<unsigned, QCPGraph*> graphs_;
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// How late the events of one channel were seen, over the whole session.
#pragma once

#include "late_plot.hpp"
#include "latency.hpp"

namespace efdmon::gui {

class LatencyMarks;

class LatencyPlot : public LatePlot {
    Q_OBJECT
public:
    explicit LatencyPlot(QWidget* parent = nullptr);

    void setLatency(const Latency& latency, unsigned channel, const QString& name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyPalette();
    void labelChannel();
    void setBars(const Latency& latency);

    QCPBars* bars_;
    LatencyMarks* marks_;
    unsigned channel_ = 0;
    QString name_; // of the channel
    std::uint64_t count_ = 0; // as shown
};

} // namespace efdmon::gui

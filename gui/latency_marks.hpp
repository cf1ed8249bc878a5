// SPDX-License-Identifier: GPL-3.0-or-later
// The lines over the latency histogram.
#pragma once

#include <qcustomplot.h>

#include "latency.hpp"

namespace efdmon::gui {

class LatencyMarks : public QCPLayerable {
    Q_OBJECT
public:
    explicit LatencyMarks(QCustomPlot& plot);

    Latency latency; // without its bars

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    int pixel(std::uint64_t ns) const;
    void drawName(QPainter& painter, std::uint64_t ns, const QString& name, int row) const;
};

} // namespace efdmon::gui

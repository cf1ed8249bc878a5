// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the curves of the timeline: losses, the selection, the markers
// and the place that the log looks at.
#pragma once

#include <optional>
#include <vector>

#include <qcustomplot.h>

namespace efdmon::gui {

// Where the name of a marker at `x` stands: on that side of its line, or on the other
// where it would leave the field.
QRect markerTag(const QRect& field, int x, const QSize& size, Qt::Edge side);

class TimelineMarks : public QCPLayerable {
    Q_OBJECT
public:
    struct Span {
        std::int64_t from = 0;
        std::int64_t to = 0;
    };

    explicit TimelineMarks(QCustomPlot& plot);

    std::vector<Span> losses;
    std::optional<Span> selection;
    std::optional<std::int64_t> caret;
    std::optional<std::int64_t> a;
    std::optional<std::int64_t> b;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    double pixel(std::int64_t time) const;
    void drawLosses(QPainter& painter) const;
    void drawSelection(QPainter& painter) const;
    void drawMarker(QPainter& painter, std::int64_t time, const QString& name, Qt::Edge side) const;
};

} // namespace efdmon::gui

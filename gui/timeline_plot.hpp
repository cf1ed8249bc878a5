// SPDX-License-Identifier: GPL-3.0-or-later
// The rate of each channel over time, from a fraction of a second to the whole
// session. Draws at most once a frame, and nothing by itself.
#pragma once

#include <map>
#include <set>

#include <QElapsedTimer>
#include <QTimer>

#include "history.hpp"
#include "late_plot.hpp"
#include "time_steps.hpp"
#include "time_view.hpp"
#include "timeline_marks.hpp"

namespace efdmon::gui {

class ChannelModel;
class TimeTicker;

class TimelinePlot : public LatePlot {
    Q_OBJECT
public:
    explicit TimelinePlot(ChannelModel& model, QWidget* parent = nullptr);

    // The session is over and has no present: shows it from end to end.
    void endWith(std::int64_t end);
    // Takes over what the model has now.
    void refresh();
    const TimeView& view() const { return view_; }
    TimeFormat format() const { return format_; }
    bool isLogarithmic() const { return logarithmic_; }
    const std::set<unsigned>& channels() const { return shown_; }
    std::optional<TimelineMarks::Span> selection() const { return marks_->selection; }
    std::optional<std::int64_t> caret() const { return marks_->caret; }
    // Whether the person has selected a time since placing a marker.
    bool selectedLast() const { return marks_->selection && selectedLast_; }
    // A menu opens here, and what is chosen from it is meant for this place.
    void askAt(double x) { asked_ = x; }
    // When the session began.
    std::int64_t begin() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    // Empty for all of them.
    void setChannels(const std::set<unsigned>& channels);
    void setFormat(efdmon::gui::TimeFormat format);
    // Powers of ten are equally far from one another: few events are seen beside many.
    void setLogarithmic(bool logarithmic);
    void zoomIn();
    void zoomOut();
    void panLeft();
    void panRight();
    void showBegin();
    void showAll();
    void follow();
    // Where the menu was asked for or the pointer is, or else somewhere in sight.
    void placeMarker(efdmon::gui::Marker marker);
    void setMarker(efdmon::gui::Marker marker, std::uint64_t time);
    void clearMarkers();
    // Marks a moment, or a range, and moves it into sight.
    void showTime(std::uint64_t time);
    void selectTimeRange(std::uint64_t from, std::uint64_t to);
    // The same without moving.
    void markTime(std::uint64_t time);
    void markTimeRange(std::uint64_t from, std::uint64_t to);
    void clearSelection();

Q_SIGNALS:
    // By the person, not by selectTimeRange() or showTime(). From `from` on and before `to`.
    void timeRangeSelected(std::uint64_t from, std::uint64_t to);
    void selectionCleared();
    void markersChanged();
    void viewChanged();

protected:
    void drawFirst() override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    enum class Drag { None, View, Selection, MarkerA, MarkerB };

    void setUp();
    void moved();
    void schedule();
    void drawNow();
    void applyPalette();
    bool shows(unsigned channel) const { return shown_.empty() || shown_.contains(channel); }
    void syncGraphs();
    std::int64_t stepLength() const;
    double fill(QCPGraph& graph, const TimePyramid& pyramid, std::int64_t step);
    void scaleRates(double peak, std::int64_t step);
    void placeMarks();
    std::int64_t timeAt(double x) const;
    std::optional<Marker> markerAt(double x) const;
    Marker markerToPlace(double x) const;
    void setSelection(std::int64_t from, std::int64_t to);
    void dragTo(double x);
    void endDrag(double x);

    ChannelModel& model_;
    TimeView view_;
    TimeFormat format_ = TimeFormat::WallClock;
    bool logarithmic_ = false;
    std::set<unsigned> shown_;
    std::map<unsigned, QCPGraph*> graphs_;
    TimelineMarks* marks_;
    QSharedPointer<TimeTicker> ticker_;
    std::int64_t now_; // when the model was looked at last
    QTimer frame_;
    QElapsedTimer drawn_;
    Drag drag_ = Drag::None;
    double dragFrom_ = 0;
    double dragLast_ = 0;
    std::optional<double> asked_;
    bool selectedLast_ = false;
};

} // namespace efdmon::gui

Q_DECLARE_METATYPE(efdmon::gui::Marker)
Q_DECLARE_METATYPE(efdmon::gui::TimeFormat)

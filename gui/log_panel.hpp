// SPDX-License-Identifier: GPL-3.0-or-later
// The log with all that belongs to it: filter, search, details, and the latest
// event per id in its place.
#pragma once

#include <set>
#include <span>

#include <QWidget>

#include "color_rule.hpp"
#include "latest_model.hpp"

class QAction;
class QLabel;
class QMenu;
class QSettings;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace efdmon::gui {

class EventDetail;
class FilterBar;
class FindBar;
class LatestView;
class LogColumns;
class LogMenu;
class LogModel;
class LogView;

class LogPanel : public QWidget {
    Q_OBJECT
public:
    explicit LogPanel(LogModel& log, QWidget* parent = nullptr);

    LogView& view() const { return *view_; }
    FilterBar& filterBar() const { return *filter_; }
    // For "latest per id", which counts while the log is paused.
    void count(std::span<const LogRecord> records, std::int64_t nowMs);
    void advance(std::int64_t nowMs) { latest_.advance(nowMs); }
    LatestModel::Cleared clear();
    void putBack(const LatestModel::Cleared& cleared);
    void setChannelNames(const std::map<unsigned, QString>& names);

    void setClock(const WallClock& clock);
    // The events are of a file: they have its clock, and no present rate.
    void setRecorded(const WallClock& clock);
    // The keyboard goes to the log, or to what stands in its place.
    void focusPage();

    // What belongs into a menu bar.
    void addTo(QMenu& menu);
    void save(QSettings& settings) const;
    void restore(QSettings& settings);

public Q_SLOTS:
    // Events of these only; none means all.
    void setChannels(const std::set<unsigned>& channels);

Q_SIGNALS:
    // Other rows than before are shown.
    void rowsChanged();
    // Other rows than before are selected.
    void selectionChanged();
    // Something that the person asked for was not done.
    void refused(const QString& why);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeParts(LogModel& log);
    void layOut();
    void makeActions();
    QAction* makeAction(const char* name, const QString& text, const QKeySequence& key);
    void connectParts();
    void showPage(int page);
    void showDetails(bool shown);
    void describe();
    void countOthers();
    void sayWhetherFull();
    void editColorRules();
    void askForCapacity();
    void setCapacity(int events);

    LogModel& log_;
    LatestModel latest_;
    LogView* view_ = nullptr;
    LatestView* latestView_ = nullptr;
    QLabel* others_ = nullptr;
    QLabel* full_ = nullptr;
    FilterBar* filter_ = nullptr;
    FindBar* find_ = nullptr;
    EventDetail* detail_ = nullptr;
    QTabBar* tabs_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    QSplitter* splitter_ = nullptr;
    LogColumns* columns_ = nullptr;
    LogMenu* menu_ = nullptr;
    QAction* filterAction_ = nullptr;
    QAction* findAction_ = nullptr;
    QAction* nextAction_ = nullptr;
    QAction* previousAction_ = nullptr;
    QAction* detailsAction_ = nullptr;
    QAction* rulesAction_ = nullptr;
    QAction* capacityAction_ = nullptr;
    std::vector<ColorRule> rules_;
    bool recorded_ = false; // nothing comes any more
    bool detailsChosen_ = false; // by the person, or by a setting
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// The event log: follows its end until the person scrolls away from it or chooses
// an event, and then keeps to what the person looks at, whatever comes, goes or is
// filtered out. No event is chosen but by the person.
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "log_model.hpp"
#include "table_view.hpp"

namespace efdmon::gui {

class LogHint;

class LogView : public TableView {
    Q_OBJECT
public:
    explicit LogView(LogModel& model, QWidget* parent = nullptr);

    LogModel& log() const { return log_; }
    bool following() const { return following_; }
    // What happens to rows and selection now is not the person's doing.
    bool arranging() const { return arranging_ || leaving_; }
    // The current row if it is selected, or else the first that is; -1 for none.
    int chosenRow() const;
    std::size_t selectedCount() const;
    // A column for them where there are several, wide enough for each, unless
    // the person has decided about it.
    void showChannels(const std::map<unsigned, QString>& names);
    void chooseChannelColumn(std::optional<bool> shown);
    std::optional<bool> channelColumnChosen() const { return channelChosen_; }
    // What to read where there are no events yet.
    void setHint(const QString& text, const QString& command = {});
    // What to read, in place of the usual, where the filter shows no event.
    void setFilterNotice(const QString& plainText);
    void setTimeFormat(LogModel::TimeFormat format);
    // Chooses the row and brings it into sight; following ends.
    void jumpTo(int row);
    // Nothing is chosen, and the end is in sight: numbers mean other rows from now on.
    void forgetPlace();

public Q_SLOTS:
    void setFollowing(bool following);

Q_SIGNALS:
    void followingChanged(bool following);
    // The chosen row may be another one, or none.
    void chosenRowChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;

private:
    // What the person looks at: a record, and how many rows below the top it is.
    struct Place {
        std::uint64_t number = 0;
        int offset = 0;
        bool held = false; // the person has not moved since
    };

    void layOut() override;
    void widen();
    int newestRowInSight() const;
    int firstColumn() const;
    void scrolled();
    void notePlace();
    void goToPlace();
    void restoreChosen();
    void rowsReset();
    void rowsGo(int first, int last);
    void rowsCome(int first, int last);
    void rowsTurned(int rows);
    void rowsChanged();
    void updateHint();
    void noteFollowing(bool following);

    LogModel& log_;
    LogHint* hint_;
    QString emptyHint_;
    QString emptyCommand_;
    QString filterNotice_;
    bool following_ = true;
    QPoint pressedAt_; // by the mouse
    bool arranging_ = false; // what the scroll bar does now is not the person's doing
    bool leaving_ = false; // rows are being removed
    Place place_;
    std::optional<std::uint64_t> chosen_; // number of the row that was chosen before a reset
    std::optional<bool> channelChosen_;
    int digits_ = 0; // of the longest number that its column has room for
};

} // namespace efdmon::gui

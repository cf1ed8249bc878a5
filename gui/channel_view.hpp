// SPDX-License-Identifier: GPL-3.0-or-later
// The channel table: as high as its rows, and always with a current channel,
// the one that is fired on and looked at closely. Selected channels are those
// that a person wants to see; none selected means all of them. The actions of
// the view are those of its context menu, and are about the current channel.
#pragma once

#include <optional>
#include <set>

#include <QTimer>

#include "column_fit.hpp"
#include "table_view.hpp"

namespace efdmon::gui {

class ChannelModel;

class ChannelView : public TableView {
    Q_OBJECT
public:
    explicit ChannelView(ChannelModel& model, QWidget* parent = nullptr);

    std::optional<unsigned> current() const;
    // Empty for all of them.
    const std::set<unsigned>& selectedChannels() const { return selected_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChannelChanged();
    void selectedChannelsChanged(const std::set<unsigned>& channels);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void layOut() override;
    void rowsChanged();
    void keepCurrent();
    void noteSelection();
    void wind();
    void showOnlyCurrent();
    int heightFor(int rows) const;

    ChannelModel& channels_;
    std::set<unsigned> selected_;
    ColumnFit fit_;
    QTimer ageClock_; // runs while an event is recent and somebody may see it
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// The channel table of what is live: always with a current channel, the one that
// is fired on and looked at closely. The actions of the view are those of its
// context menu, and are about the current channel.
#pragma once

#include <optional>

#include <QTimer>

#include "channel_table.hpp"
#include "column_fit.hpp"

namespace efdmon::gui {

class ChannelModel;

class ChannelView : public ChannelTable {
    Q_OBJECT
public:
    explicit ChannelView(ChannelModel& model, QWidget* parent = nullptr);

    std::optional<unsigned> current() const;

Q_SIGNALS:
    void currentChannelChanged();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    unsigned numberAt(int row) const override;
    void layOut() override;
    void rowsChanged();
    void keepCurrent();
    void wind();
    void showOnlyCurrent();

    ChannelModel& channels_;
    ColumnFit fit_;
    QTimer ageClock_; // runs while an event is recent and somebody may see it
};

} // namespace efdmon::gui

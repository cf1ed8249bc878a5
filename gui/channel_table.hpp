// SPDX-License-Identifier: GPL-3.0-or-later
// A table with a row for each channel: as high as its rows. Selected channels are
// those that a person wants to see; none selected means all of them.
#pragma once

#include <set>

#include "table_view.hpp"

namespace efdmon::gui {

class ChannelTable : public TableView {
    Q_OBJECT
public:
    explicit ChannelTable(QAbstractItemModel& model, QWidget* parent = nullptr);

    // Empty for all of them.
    const std::set<unsigned>& selectedChannels() const { return selected_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectedChannelsChanged(const std::set<unsigned>& channels);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    virtual unsigned numberAt(int row) const = 0;
    // Other channels may be all of them, and take other room.
    void followRows();

private:
    void noteSelection();
    int heightOfRows() const;

    std::set<unsigned> selected_;
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the latest event per id.
#pragma once

#include "table_view.hpp"

namespace efdmon::gui {

class LatestModel;

class LatestView : public TableView {
    Q_OBJECT
public:
    explicit LatestView(LatestModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    // Show the events of this row: the filter that accepts them.
    void chosen(const QString& filter);

private:
    void layOut() override;
    void choose(const QModelIndex& index);

    LatestModel& latest_;
};

} // namespace efdmon::gui

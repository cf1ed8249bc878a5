// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a channel's reads, and of the records that they stood for.
#pragma once

#include "table_view.hpp"

namespace efdmon::gui {

class BellModel;

class BellTable : public TableView {
    Q_OBJECT
public:
    explicit BellTable(BellModel& model, QWidget* parent = nullptr);

private:
    void layOut() override;
};

} // namespace efdmon::gui

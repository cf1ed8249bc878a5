// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a recording's channels.
#pragma once

#include "channel_table.hpp"

namespace efdmon::gui {

class FileModel;

class FileTable : public ChannelTable {
    Q_OBJECT
public:
    explicit FileTable(FileModel& model, QWidget* parent = nullptr);

private:
    unsigned numberAt(int row) const override;
    void layOut() override;
    void changed();
    void showColumns();

    FileModel& file_;
    bool grown_ = false; // the model tells of data last
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a recording's channels: as high as they are many.
#pragma once

#include <set>

#include "table_view.hpp"

namespace efdmon::gui {

class FileModel;

class FileTable : public TableView {
    Q_OBJECT
public:
    explicit FileTable(FileModel& model, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // None means all.
    void selectedChannelsChanged(const std::set<unsigned>& channels);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut() override;
    void showColumns();
    void noteSelection();
    int heightFor(int rows) const;

    FileModel& file_;
    std::set<unsigned> selected_;
};

} // namespace efdmon::gui

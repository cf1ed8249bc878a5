// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns of a table stand beside one another: a narrow table leaves some
// out rather than cutting one off.
#pragma once

#include <limits>
#include <map>
#include <set>
#include <vector>

#include <QString>

class QTableView;

namespace efdmon::gui {

class ColumnFit {
public:
    // Where there is no room, those of "leastFirst" are left out, in that order.
    // The last column of the table stretches, and needs room for "last".
    ColumnFit(QTableView& table, std::vector<int> leastFirst, QString last);

    void setWanted(int column, bool wanted);
    // The table is as wide as it will be seen.
    void resized();
    // A column that is always there has another width.
    void update();
    // All have other widths.
    void reset();

private:
    int width(int column) const;

    QTableView& table_;
    std::vector<int> leastFirst_;
    QString last_;
    std::set<int> unwanted_;
    std::map<int, int> widths_; // of those that are left out
    int room_ = std::numeric_limits<int>::max();
};

} // namespace efdmon::gui

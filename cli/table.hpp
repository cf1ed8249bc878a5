// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of text for a terminal.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace efdmon::cli {

enum class Align { Left, Right };

class Table {
public:
    struct Column {
        std::string title;
        Align align = Align::Right; // as numbers are
    };
    explicit Table(std::vector<Column> columns)
        : columns_(std::move(columns))
    {
    }

    // As many cells as there are columns.
    void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    // Two spaces between columns, none at the end of a line.
    void print(std::ostream& out) const;

private:
    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace efdmon::cli

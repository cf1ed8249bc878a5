// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of text for a terminal.
#pragma once

#include <cstddef>
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
        std::size_t width = 0; // at least; for rows that are still to come
    };
    explicit Table(std::vector<Column> columns)
        : columns_(std::move(columns))
    {
    }

    // As many cells as there are columns.
    void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    // The titles and the rows. Two spaces between columns, none at the end of a
    // line.
    void print(std::ostream& out) const;
    // The rows alone, below titles that were printed before.
    void print_rows(std::ostream& out) const;
    void clear() { rows_.clear(); }

private:
    std::vector<std::size_t> widths() const;
    void print_row(std::ostream& out, const std::vector<std::string>& cells) const;

    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace efdmon::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.hpp"

#include <algorithm>
#include <ostream>

namespace efdmon::cli {

std::vector<std::size_t> Table::widths() const
{
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        widths.push_back(std::max(columns_[i].width, columns_[i].title.size()));
        for (const auto& row : rows_)
            widths[i] = std::max(widths[i], row[i].size());
    }
    return widths;
}

void Table::print_row(std::ostream& out, const std::vector<std::string>& cells) const
{
    const auto all_widths = widths();
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string padding(all_widths[i] - cells[i].size(), ' ');
        line += columns_[i].align == Align::Right ? padding + cells[i] : cells[i] + padding;
        line += "  ";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
}

void Table::print(std::ostream& out) const
{
    std::vector<std::string> titles;
    for (const Column& column : columns_)
        titles.push_back(column.title);
    print_row(out, titles);
    print_rows(out);
}

void Table::print_rows(std::ostream& out) const
{
    for (const auto& row : rows_)
        print_row(out, row);
}

} // namespace efdmon::cli

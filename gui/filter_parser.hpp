// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a filter:
//
//   filter  = term { "||" term }            "or" is "||", "and" is "&&", "not" is "!"
//   term    = factor { "&&" factor }
//   factor  = "!" factor | "(" filter ")" | test
//   test    = field ( "==" | "!=" ) ( value | range )
//           | field ( "<" | "<=" | ">" | ">=" | "~" ) value
//           | field "in" ( range | "{" item { "," item } "}" )
//           | "lost"                        some were: lost > 0
//           | word                          process ~ word || channel ~ word
//   range   = value ".." value
//   item    = value | range
//
// The fields are in filter_field.hpp.
#pragma once

#include <optional>

#include <QString>

#include "filter_program.hpp"

namespace efdmon::gui {

struct FilterError {
    qsizetype column = 0; // from 0
    QString text; // "expected …"

    // "Column 7: expected …"
    QString message() const;
};

struct ParsedFilter {
    FilterProgram program; // accepts everything if there is an error
    std::optional<FilterError> error;
};

// An empty one accepts everything.
ParsedFilter parseFilter(const QString& text);

// Where that is nothing but a time, such as 14:30:05: the events from then on.
std::optional<FilterProgram> parseMoment(const QString& text);

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may have meant who wrote what is no filter.
#pragma once

#include <cstddef>
#include <vector>

#include <QString>

#include "filter_lexer.hpp"

namespace efdmon::gui {

// The word at `at` follows one that a name may begin with: the whole name as it
// has to be written, with its field and sign if it has them. Empty otherwise.
QString quotedName(const QString& text, const std::vector<FilterToken>& tokens, std::size_t at);

} // namespace efdmon::gui

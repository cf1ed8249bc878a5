// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a filter into words and signs.
#pragma once

#include <cstdint>
#include <vector>

#include <QString>
#include <QStringView>

namespace efdmon::gui {

struct FilterToken {
    enum Kind : std::uint8_t {
        Word,
        Quoted,
        Equal,
        NotEqual,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Contains,
        In,
        And,
        Or,
        Not,
        Open,
        Close,
        OpenSet,
        CloseSet,
        Comma,
        Range,
        Unclosed, // a quotation that does not end
        End,
    };

    Kind kind = End;
    qsizetype column = 0; // from 0
    qsizetype length = 0; // as it stands there
    QString text; // of a word, or what the quotation marks enclose
};

// Whether a field stands before such a one, and its value behind.
constexpr bool comparesWith(FilterToken::Kind sign)
{
    return sign >= FilterToken::Equal && sign <= FilterToken::In;
}

// The last one is always End.
std::vector<FilterToken> filterTokens(QStringView text);

// As a filter has to have it: bare where that is enough, else in quotation marks.
QString filterWord(const QString& text);

} // namespace efdmon::gui

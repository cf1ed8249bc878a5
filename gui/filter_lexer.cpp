// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_lexer.hpp"

#include <algorithm>
#include <array>

#include "filter_field.hpp"
#include "filter_value.hpp"

namespace efdmon::gui {
namespace {

struct Sign {
    const char16_t* text;
    FilterToken::Kind kind;
};

// The longer ones first.
constexpr std::array Signs{
    Sign{u"==", FilterToken::Equal},     Sign{u"!=", FilterToken::NotEqual},
    Sign{u"<=", FilterToken::LessEqual}, Sign{u">=", FilterToken::GreaterEqual},
    Sign{u"&&", FilterToken::And},       Sign{u"||", FilterToken::Or},
    Sign{u"..", FilterToken::Range},     Sign{u"=", FilterToken::Equal},
    Sign{u"<", FilterToken::Less},       Sign{u">", FilterToken::Greater},
    Sign{u"~", FilterToken::Contains},   Sign{u"!", FilterToken::Not},
    Sign{u"&", FilterToken::And},        Sign{u"|", FilterToken::Or},
    Sign{u"(", FilterToken::Open},       Sign{u")", FilterToken::Close},
    Sign{u"{", FilterToken::OpenSet},    Sign{u"}", FilterToken::CloseSet},
    Sign{u",", FilterToken::Comma},
};

constexpr std::array Keywords{
    Sign{u"and", FilterToken::And},
    Sign{u"or", FilterToken::Or},
    Sign{u"not", FilterToken::Not},
    Sign{u"in", FilterToken::In},
};

bool isMark(QChar c)
{
    return c == u'"' || c == u'\'';
}

const Sign* signAt(QStringView rest)
{
    const auto found = std::find_if(Signs.begin(), Signs.end(), [&](const Sign& sign) {
        return rest.startsWith(QStringView(sign.text));
    });
    return found != Signs.end() ? &*found : nullptr;
}

FilterToken::Kind wordKind(QStringView word)
{
    const auto found = std::find_if(Keywords.begin(), Keywords.end(), [&](const Sign& keyword) {
        return word.compare(QStringView(keyword.text), Qt::CaseInsensitive) == 0;
    });
    return found != Keywords.end() ? found->kind : FilterToken::Word;
}

FilterToken quotedAt(QStringView text, qsizetype column)
{
    FilterToken token{FilterToken::Unclosed, column, text.size() - column, {}};
    const QChar mark = text[column];
    for (qsizetype i = column + 1; i < text.size(); ++i) {
        if (text[i] == mark) {
            token.kind = FilterToken::Quoted;
            token.length = i + 1 - column;
            break;
        }
        if (text[i] == u'\\' && i + 1 < text.size())
            ++i;
        token.text += text[i];
    }
    return token;
}

FilterToken wordAt(QStringView text, qsizetype column)
{
    qsizetype end = column;
    while (end < text.size() && !text[end].isSpace() && !isMark(text[end]) && !signAt(text.sliced(end)))
        ++end;
    const QStringView word = text.sliced(column, end - column);
    return {wordKind(word), column, word.size(), word.toString()};
}

FilterToken tokenAt(QStringView text, qsizetype column)
{
    if (isMark(text[column]))
        return quotedAt(text, column);
    if (const Sign* sign = signAt(text.sliced(column)))
        return {sign->kind, column, QStringView(sign->text).size(), {}};
    return wordAt(text, column);
}

} // namespace

std::vector<FilterToken> filterTokens(QStringView text)
{
    std::vector<FilterToken> tokens;
    for (qsizetype column = 0; column < text.size();) {
        if (text[column].isSpace()) {
            ++column;
            continue;
        }
        tokens.push_back(tokenAt(text, column));
        column += tokens.back().length;
    }
    tokens.push_back({FilterToken::End, text.size(), 0, {}});
    return tokens;
}

QString filterWord(const QString& text)
{
    const auto tokens = filterTokens(text);
    const bool plain = tokens.size() == 2 && tokens[0].kind == FilterToken::Word && tokens[0].text == text
        && !findFilterField(text) && !filterNumber(text); // a channel's name may look like one
    if (plain)
        return text;
    QString quoted = text;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + quoted + u'"';
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_hint.hpp"

#include <optional>

#include "filter_field.hpp"

namespace efdmon::gui {
namespace {

using Kind = FilterToken::Kind;

// The first token of the test whose value is the word at `value`; `value` where
// it stands alone; nothing where it is the value of no name.
std::optional<std::size_t> testOfName(const std::vector<FilterToken>& tokens, std::size_t value)
{
    if (value == 0)
        return value;
    std::size_t sign = value - 1;
    const Kind before = tokens[sign].kind;
    if (before == Kind::And || before == Kind::Or || before == Kind::Not || before == Kind::Open)
        return value;
    const bool inSet = before == Kind::OpenSet || before == Kind::Comma;
    while (sign > 0 && tokens[sign].kind != Kind::In && inSet)
        --sign;
    if (sign == 0 || !comparesWith(tokens[sign].kind))
        return {};
    const auto* info = findFilterField(tokens[sign - 1].text);
    const bool named = info && (info->field == FilterField::Process || info->field == FilterField::Channel);
    return named ? std::optional(inSet ? value : sign - 1) : std::nullopt;
}

} // namespace

QString quotedName(const QString& text, const std::vector<FilterToken>& tokens, std::size_t at)
{
    const auto isPart
        = [&](std::size_t i) { return tokens[i].kind == Kind::Word && !findFilterField(tokens[i].text); };
    if (at == 0 || !isPart(at) || !isPart(at - 1))
        return {};
    const auto test = testOfName(tokens, at - 1);
    if (!test)
        return {};
    std::size_t last = at;
    while (isPart(last + 1))
        ++last;
    const qsizetype name = tokens[at - 1].column;
    const qsizetype end = tokens[last].column + tokens[last].length;
    return text.sliced(tokens[*test].column, name - tokens[*test].column)
        + filterWord(text.sliced(name, end - name));
}

} // namespace efdmon::gui

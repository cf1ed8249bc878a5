// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_completion.hpp"

#include <algorithm>
#include <set>

#include "efdmon/format.hpp"
#include "filter_lexer.hpp"
#include "log_model.hpp"
#include "process_text.hpp"

namespace efdmon::gui {
namespace {

constexpr int RowsLookedAt = 2000;
constexpr std::size_t MostValues = 20;

using Kind = FilterToken::Kind;

QString valueText(const LogModel& log, const LogRecord& record, FilterField field)
{
    const Event& event = record.event;
    switch (field) {
    case FilterField::Id:
        return QString::number(event.id);
    case FilterField::Cpu:
        return QString::number(event.cpu);
    case FilterField::Pid:
        return event.has_task() ? QString::number(event.pid) : QString();
    case FilterField::Tid:
        return event.has_task() ? QString::number(event.tid) : QString();
    case FilterField::Source:
        return QString::fromStdString(source_name(event.source));
    case FilterField::Channel:
        return filterWord(log.channelName(record.channel));
    case FilterField::Process:
        return processName(event).isEmpty() ? QString() : filterWord(processName(event));
    default:
        return {};
    }
}

// The field whose value stands at the end of `tokens`; null where none does.
const FilterFieldInfo* fieldOfValue(const std::vector<FilterToken>& tokens)
{
    auto token = tokens.rbegin();
    while (token != tokens.rend()
           && (token->kind == Kind::Comma || token->kind == Kind::OpenSet || token->kind == Kind::Word
               || token->kind == Kind::Quoted || token->kind == Kind::Range)) {
        if (token != tokens.rbegin() && token->kind == Kind::Word && (token - 1)->kind == Kind::Word)
            return nullptr;
        ++token;
    }
    if (token == tokens.rend() || !comparesWith(token->kind) || token + 1 == tokens.rend())
        return nullptr;
    return findFilterField((token + 1)->text);
}

// After a whole test comes "and", "or" or nothing.
bool isAfterTest(const std::vector<FilterToken>& tokens)
{
    return !tokens.empty()
        && (tokens.back().kind == Kind::Word || tokens.back().kind == Kind::Quoted
            || tokens.back().kind == Kind::CloseSet || tokens.back().kind == Kind::Close);
}

QStringList fieldNames()
{
    QStringList names;
    for (const FilterFieldInfo& info : filterFields())
        names << QString::fromUtf16(info.name);
    return names;
}

// What a test of the field goes on with.
QStringList operatorsOf(const FilterFieldInfo& info)
{
    QStringList found{QStringLiteral("=="), QStringLiteral("!=")};
    if (info.type != FilterType::Text)
        found << QStringLiteral("<") << QStringLiteral("<=") << QStringLiteral(">") << QStringLiteral(">=");
    if (info.type == FilterType::Text || info.type == FilterType::Name)
        found << QStringLiteral("~");
    return found << QStringLiteral("in");
}

QStringList wordsFor(const std::vector<FilterToken>& before, const LogModel& log)
{
    const bool valueNext = !before.empty()
        && (comparesWith(before.back().kind) || before.back().kind == Kind::Comma
            || before.back().kind == Kind::OpenSet || before.back().kind == Kind::Range);
    if (valueNext) {
        const FilterFieldInfo* info = fieldOfValue(before);
        return info ? valuesSeen(log, info->field) : QStringList();
    }
    if (!isAfterTest(before))
        return fieldNames();
    const QStringList joints{QStringLiteral("and"), QStringLiteral("or")};
    const auto* field = before.back().kind == Kind::Word ? findFilterField(before.back().text) : nullptr;
    if (!field || (before.size() > 1 && comparesWith((before.end() - 2)->kind)))
        return joints;
    // Of "lost" alone a test can be made.
    return field->field == FilterField::Lost ? operatorsOf(*field) + joints : operatorsOf(*field);
}

} // namespace

QStringList valuesSeen(const LogModel& log, FilterField field)
{
    if (field == FilterField::Source)
        return {QStringLiteral("sysfs"), QStringLiteral("write"), QStringLiteral("driver")};
    std::set<QString> values;
    if (field == FilterField::Channel)
        for (const auto& entry : log.channelNames())
            values.insert(filterWord(entry.second));
    const LogStore& store = log.store();
    const std::size_t rows = std::min<std::size_t>(store.size(), RowsLookedAt);
    for (std::size_t row = store.size() - rows; row < store.size() && values.size() < MostValues; ++row)
        values.insert(valueText(log, store.at(row), field));
    values.erase(QString());
    QStringList list(values.begin(), values.end());
    std::stable_sort(list.begin(), list.end(),
                     [](const QString& a, const QString& b) { return a.toULongLong() < b.toULongLong(); });
    return list;
}

FilterCompletion completeFilter(const QString& text, qsizetype cursor, const LogModel& log)
{
    auto before = filterTokens(QStringView(text).first(cursor));
    before.pop_back(); // the end
    FilterCompletion completion{cursor, 0, {}};
    QString begun;
    const bool inWord = !before.empty() && before.back().column + before.back().length == cursor
        && before.back().kind != Kind::CloseSet && before.back().kind != Kind::Close;
    const bool word = inWord && !before.back().text.isEmpty();
    if (word) {
        completion.start = before.back().column;
        completion.length = before.back().length;
        begun = text.sliced(completion.start, completion.length);
        before.pop_back();
    }
    for (const QString& candidate : wordsFor(before, log))
        if (candidate.startsWith(begun, Qt::CaseInsensitive) && candidate != begun)
            completion.candidates << candidate;
    return completion;
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_parser.hpp"

#include <limits>
#include <utility>

#include <QCoreApplication>

#include "efdmon/format.hpp"
#include "filter_code.hpp"
#include "filter_hint.hpp"
#include "filter_lexer.hpp"
#include "filter_value.hpp"

namespace efdmon::gui {
namespace {

constexpr int MostNested = 100;
constexpr std::uint64_t MostValue = std::numeric_limits<std::uint64_t>::max();

struct FilterText {
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

// A value that has an order, and the field as which it is to be compared: that
// of "time" depends on how the moment is written.
struct Operand {
    FilterField field;
    std::uint64_t value;
};

// After an error all rules return at once; what they return is not used.
class FilterParser {
public:
    using Part = FilterCode::Part;
    using Kind = FilterToken::Kind;

    explicit FilterParser(const QString& text)
        : text_(text)
        , tokens_(filterTokens(text))
    {
    }

    ParsedFilter parse();

private:
    const FilterToken& token() const { return tokens_[next_]; }
    bool take(Kind kind);
    Part fail(const QString& expected);
    Part failAfterTest(const QString& expected);

    Part anyOf();
    Part allOf();
    Part factor();
    Part test(const FilterFieldInfo& info);
    Part items(const FilterFieldInfo& info);
    Part item(const FilterFieldInfo& info);
    Part named(const FilterFieldInfo& info);
    Part rangeFrom(const Operand& low, const FilterFieldInfo& info);
    Part compared(const FilterFieldInfo& info, Kind how);
    Part contained(const FilterFieldInfo& info);
    Part anywhere();
    std::optional<Operand> operand(const FilterFieldInfo& info);
    std::optional<Operand> read(const FilterFieldInfo& info, const QString& word) const;
    static QString wanted(const FilterFieldInfo& info);

    QString text_;
    std::vector<FilterToken> tokens_;
    std::size_t next_ = 0;
    int nested_ = 0;
    FilterCode code_;
    std::optional<FilterError> error_;
};

ParsedFilter FilterParser::parse()
{
    if (token().kind == Kind::End)
        return {};
    const Part whole = anyOf();
    if (!error_ && token().kind == Kind::Close)
        fail(FilterText::tr("a parenthesis was not opened"));
    if (!error_ && token().kind != Kind::End)
        failAfterTest(FilterText::tr("expected “&&” or “||”"));
    if (error_)
        return {{}, error_};
    return {code_.finish(whole), {}};
}

bool FilterParser::take(Kind kind)
{
    if (error_ || token().kind != kind)
        return false;
    ++next_;
    return true;
}

FilterParser::Part FilterParser::fail(const QString& expected)
{
    if (error_)
        return {};
    if (token().kind == Kind::Unclosed)
        error_ = {token().column, FilterText::tr("the quotation mark is not closed")};
    else
        error_ = {token().column, expected};
    return {};
}

// A word after a word may be more of the same name.
FilterParser::Part FilterParser::failAfterTest(const QString& expected)
{
    const QString quoted = quotedName(text_, tokens_, next_);
    return fail(quoted.isEmpty() ? expected
                                 : FilterText::tr("a name with a space needs quotes: %1").arg(quoted));
}

FilterParser::Part FilterParser::anyOf()
{
    Part left = allOf();
    while (take(Kind::Or)) {
        code_.goOnWhere(left.no);
        Part right = allOf();
        FilterCode::join(left.yes, right.yes);
        left.no = std::move(right.no);
    }
    return left;
}

FilterParser::Part FilterParser::allOf()
{
    Part left = factor();
    while (take(Kind::And)) {
        code_.goOnWhere(left.yes);
        Part right = factor();
        FilterCode::join(left.no, right.no);
        left.yes = std::move(right.yes);
    }
    return left;
}

FilterParser::Part FilterParser::factor()
{
    bool negated = false;
    while (take(Kind::Not))
        negated = !negated;
    Part part;
    if (token().kind == Kind::Open && ++nested_ > MostNested)
        return fail(FilterText::tr("too many parentheses"));
    if (take(Kind::Open)) {
        part = anyOf();
        if (!take(Kind::Close))
            return fail(FilterText::tr("expected “)”"));
        --nested_;
    } else {
        const auto* info = token().kind == Kind::Word ? findFilterField(token().text) : nullptr;
        part = info ? test(*info) : anywhere();
    }
    return negated ? FilterCode::negated(std::move(part)) : part;
}

FilterParser::Part FilterParser::anywhere()
{
    if (token().kind != Kind::Word && token().kind != Kind::Quoted)
        return fail(FilterText::tr("expected a field such as “id”, or a word to look for"));
    if (comparesWith(tokens_[next_ + 1].kind))
        return fail(FilterText::tr("“%1” is no field").arg(token().text));
    const QString text = tokens_[next_++].text;
    Part process = code_.process(text, true);
    code_.goOnWhere(process.no);
    const Part channel = code_.member(FilterField::Channel, text, true);
    FilterCode::join(process.yes, channel.yes);
    return {process.yes, channel.no};
}

FilterParser::Part FilterParser::test(const FilterFieldInfo& info)
{
    ++next_;
    const Kind how = token().kind;
    switch (how) {
    case Kind::Equal:
    case Kind::NotEqual: {
        ++next_;
        Part part = item(info);
        return how == Kind::Equal ? part : FilterCode::negated(std::move(part));
    }
    case Kind::Less:
    case Kind::LessEqual:
    case Kind::Greater:
    case Kind::GreaterEqual:
        return compared(info, how);
    case Kind::Contains:
        return contained(info);
    case Kind::In:
        ++next_;
        return items(info);
    default:
        if (info.field == FilterField::Lost && how != Kind::Word && how != Kind::Quoted)
            return code_.range(FilterField::Lost, 1, MostValue);
        return fail(info.type == FilterType::Text ? FilterText::tr("expected ==, !=, ~ or in")
                        : info.type == FilterType::Name
                        ? FilterText::tr("expected ==, !=, <, <=, >, >=, ~ or in")
                        : FilterText::tr("expected ==, !=, <, <=, >, >= or in"));
    }
}

FilterParser::Part FilterParser::items(const FilterFieldInfo& info)
{
    if (!take(Kind::OpenSet))
        return item(info);
    Part some = item(info);
    while (take(Kind::Comma)) {
        code_.goOnWhere(some.no);
        Part one = item(info);
        FilterCode::join(some.yes, one.yes);
        some.no = std::move(one.no);
    }
    return take(Kind::CloseSet) ? some : failAfterTest(FilterText::tr("expected “,” or “}”"));
}

FilterParser::Part FilterParser::item(const FilterFieldInfo& info)
{
    const bool word = token().kind == Kind::Word;
    if (info.type == FilterType::Text
        || (info.type == FilterType::Name && !(word && read(info, token().text))))
        return named(info);
    const auto low = operand(info);
    if (!low)
        return {};
    return take(Kind::Range) ? rangeFrom(*low, info) : code_.range(low->field, low->value, low->value);
}

FilterParser::Part FilterParser::named(const FilterFieldInfo& info)
{
    if (token().kind != Kind::Word && token().kind != Kind::Quoted)
        return fail(wanted(info));
    if (info.field == FilterField::Source)
        return fail(wanted(info));
    const QString text = tokens_[next_++].text;
    return info.field == FilterField::Process ? code_.process(text, false)
                                              : code_.member(info.field, text, false);
}

FilterParser::Part FilterParser::rangeFrom(const Operand& low, const FilterFieldInfo& info)
{
    const qsizetype column = token().column;
    const auto high = operand(info);
    if (!high)
        return {};
    if (high->field != low.field)
        error_ = {column, FilterText::tr("both ends of a range must be of one kind")};
    else if (high->value < low.value)
        error_ = {column, FilterText::tr("the range ends before it starts")};
    else
        return code_.range(low.field, low.value, high->value);
    return {};
}

FilterParser::Part FilterParser::compared(const FilterFieldInfo& info, Kind how)
{
    if (info.type == FilterType::Text)
        return fail(FilterText::tr("expected ==, !=, ~ or in"));
    ++next_;
    const auto limit = operand(info);
    if (!limit)
        return {};
    const auto [field, value] = *limit;
    if (how == Kind::Less)
        return value == 0 ? code_.never(field) : code_.range(field, 0, value - 1);
    if (how == Kind::LessEqual)
        return code_.range(field, 0, value);
    if (how == Kind::GreaterEqual)
        return code_.range(field, value, MostValue);
    return value == MostValue ? code_.never(field) : code_.range(field, value + 1, MostValue);
}

FilterParser::Part FilterParser::contained(const FilterFieldInfo& info)
{
    if (info.type != FilterType::Text && info.type != FilterType::Name)
        return fail(FilterText::tr("“~” is for process, channel and source"));
    ++next_;
    if (token().kind != Kind::Word && token().kind != Kind::Quoted)
        return fail(FilterText::tr("expected a text"));
    const QString text = tokens_[next_++].text;
    return info.field == FilterField::Process ? code_.process(text, true)
                                              : code_.member(info.field, text, true);
}

std::optional<Operand> FilterParser::operand(const FilterFieldInfo& info)
{
    std::optional<Operand> value;
    if (!error_ && token().kind == Kind::Word)
        value = read(info, token().text);
    if (value)
        ++next_;
    else
        fail(wanted(info));
    return value;
}

std::optional<Operand> FilterParser::read(const FilterFieldInfo& info, const QString& word) const
{
    if (info.type == FilterType::Number || info.type == FilterType::Name) {
        if (info.field == FilterField::Source)
            for (const Source source : {Source::Sysfs, Source::Write, Source::Driver})
                if (word == QString::fromStdString(source_name(source)))
                    return Operand{info.field, static_cast<std::uint64_t>(source)};
        const auto number = filterNumber(word);
        return number && *number <= info.most ? std::optional(Operand{info.field, *number}) : std::nullopt;
    }
    if (const auto ns = filterDuration(word))
        return Operand{info.field, filterOrder(*ns)};
    if (info.type != FilterType::Moment)
        return {};
    if (const auto ns = filterTimeOfDay(word))
        return Operand{FilterField::TimeOfDay, static_cast<std::uint64_t>(*ns)};
    if (const auto ns = filterDate(word))
        return Operand{FilterField::Date, filterOrder(*ns)};
    return {};
}

QString FilterParser::wanted(const FilterFieldInfo& info)
{
    switch (info.type) {
    case FilterType::Number:
        return info.most == MostValue ? FilterText::tr("expected a number, such as 42 or 0x2a")
                                      : FilterText::tr("expected a number from 0 to %1").arg(info.most);
    case FilterType::Duration:
        return FilterText::tr("expected a duration, such as 1.5s, 20ms or 300us");
    case FilterType::Moment:
        return FilterText::tr("expected a time, such as 1.5s, 14:30:05 or 2026-01-31T14:30");
    case FilterType::Name:
        return info.field == FilterField::Source
            ? FilterText::tr("expected sysfs, write, driver or a number from 0 to 255")
            : FilterText::tr("expected the name or the number of a channel");
    case FilterType::Text:
        break;
    }
    return FilterText::tr("expected the name of a process");
}

} // namespace

QString FilterError::message() const
{
    return FilterText::tr("Column %1: %2").arg(column + 1).arg(text);
}

ParsedFilter parseFilter(const QString& text)
{
    return FilterParser(text).parse();
}

// A bare number would be a time in seconds, too, but is rather a part of a name.
std::optional<FilterProgram> parseMoment(const QString& text)
{
    const auto tokens = filterTokens(text);
    if (tokens.size() != 2 || tokens[0].kind != FilterToken::Word || !tokens[0].text.at(0).isDigit()
        || filterNumber(tokens[0].text))
        return {};
    ParsedFilter since = parseFilter(QStringLiteral("time >= ") + tokens[0].text);
    return since.error ? std::nullopt : std::optional(std::move(since.program));
}

} // namespace efdmon::gui

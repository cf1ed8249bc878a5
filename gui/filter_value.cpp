// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_value.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include <QDateTime>

namespace efdmon::gui {
namespace {

constexpr std::int64_t Second = 1'000'000'000;

struct Unit {
    const char16_t* name;
    std::int64_t ns;
};

// The longer ones first: "s" ends "ms" too.
constexpr std::array Units{
    Unit{u"min", 60 * Second}, Unit{u"ns", 1},         Unit{u"us", 1'000},
    Unit{u"µs", 1'000},        Unit{u"ms", 1'000'000}, Unit{u"h", 3600 * Second},
    Unit{u"s", Second},
};

int digitValue(QChar c, int base)
{
    const char16_t code = c.toLower().unicode();
    const int digit = code >= u'0' && code <= u'9' ? code - u'0'
        : code >= u'a' && code <= u'f'             ? code - u'a' + 10
                                                   : 99;
    return digit < base ? digit : -1;
}

std::optional<std::uint64_t> digits(QStringView text, int base)
{
    std::uint64_t number = 0;
    bool any = false;
    for (const QChar c : text) {
        if (c == u'_' && any)
            continue;
        const int digit = digitValue(c, base);
        if (digit < 0 || __builtin_mul_overflow(number, static_cast<std::uint64_t>(base), &number)
            || __builtin_add_overflow(number, static_cast<std::uint64_t>(digit), &number))
            return {};
        any = true;
    }
    return any ? std::optional(number) : std::nullopt;
}

// "1.25" of a unit, as whole nanoseconds; what is finer is cut off.
std::optional<std::int64_t> inUnits(QStringView text, std::int64_t unit)
{
    const qsizetype point = text.indexOf(u'.');
    const auto whole = digits(point < 0 ? text : text.first(point), 10);
    std::int64_t ns = 0;
    if (!whole || *whole > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())
        || __builtin_mul_overflow(static_cast<std::int64_t>(*whole), unit, &ns))
        return {};
    if (point < 0)
        return ns;
    const QStringView fraction = text.sliced(point + 1);
    if (fraction.isEmpty())
        return {};
    for (const QChar c : fraction) {
        const int digit = digitValue(c, 10);
        unit /= 10;
        if (digit < 0 || __builtin_add_overflow(ns, digit * unit, &ns))
            return {};
    }
    return ns;
}

} // namespace

std::optional<std::uint64_t> filterNumber(QStringView text)
{
    if (text.startsWith(u"0x", Qt::CaseInsensitive))
        return digits(text.sliced(2), 16);
    return digits(text, 10);
}

std::optional<std::int64_t> filterDuration(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.sliced(1);
    std::int64_t unit = Second;
    const auto named = std::find_if(Units.begin(), Units.end(),
                                    [&](const Unit& one) { return text.endsWith(QStringView(one.name)); });
    if (named != Units.end()) {
        unit = named->ns;
        text = text.chopped(QStringView(named->name).size());
    }
    const auto ns = inUnits(text, unit);
    return ns && negative ? std::optional(-*ns) : ns;
}

std::optional<std::int64_t> filterTimeOfDay(QStringView text)
{
    const auto parts = text.split(u':');
    if (parts.size() < 2 || parts.size() > 3)
        return {};
    const auto hours = digits(parts[0], 10);
    const auto minutes = digits(parts[1], 10);
    const auto seconds = parts.size() == 3 ? inUnits(parts[2], Second) : std::optional<std::int64_t>(0);
    if (!hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds >= 60 * Second)
        return {};
    return static_cast<std::int64_t>(*hours * 60 + *minutes) * 60 * Second + *seconds;
}

std::optional<std::int64_t> filterDate(QStringView text)
{
    const qsizetype letter = text.indexOf(u'T');
    const auto day = QDate::fromString(text.first(letter < 0 ? text.size() : letter).toString(), Qt::ISODate);
    const auto time = letter < 0 ? std::optional<std::int64_t>(0) : filterTimeOfDay(text.sliced(letter + 1));
    // What nanoseconds since 1970 have room for.
    if (!day.isValid() || !time || day.year() < 1970 || day.year() > 2200)
        return {};
    const QDateTime second(day, QTime::fromMSecsSinceStartOfDay(static_cast<int>(*time / Second) * 1000));
    return second.toSecsSinceEpoch() * Second + *time % Second;
}

} // namespace efdmon::gui

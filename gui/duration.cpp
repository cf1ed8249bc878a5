// SPDX-License-Identifier: GPL-3.0-or-later
#include "duration.hpp"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QLocale>

#include "numbers.hpp"

namespace efdmon::gui {
namespace {

constexpr std::int64_t NsPerSecond = 1'000'000'000;
constexpr std::uint64_t LongTime = 999'500'000'000; // that would be "1,000 s"
constexpr std::int64_t AgeLimit = 60; // seconds
constexpr std::int64_t FineAges = 10; // every second up to here
constexpr std::int64_t CoarseAge = 5; // then in such steps

std::int64_t ageStep(std::int64_t seconds)
{
    return seconds < FineAges ? 1 : CoarseAge;
}

// To the second: "16 min 40 s", "2 h 5 min 0 s".
QString longText(std::uint64_t seconds)
{
    const QString rest = QStringLiteral("%1 min %2 s").arg(seconds / 60 % 60).arg(seconds % 60);
    return seconds < 3600 ? rest : QStringLiteral("%1 h %2").arg(grouped(seconds / 3600), rest);
}

} // namespace

QString durationText(std::uint64_t ns)
{
    struct Unit {
        double ns;
        const char16_t* name;
    };
    static constexpr std::array<Unit, 3> Units{{{1e3, u"µs"}, {1e6, u"ms"}, {1e9, u"s"}}};
    if (ns < 1000)
        return QStringLiteral("%1 ns").arg(ns);
    if (ns >= LongTime)
        return longText(ns / NsPerSecond);
    const auto value = static_cast<double>(ns);
    // 999.5 µs would be rounded to "1000 µs": the next unit takes over there.
    const auto found = std::find_if(Units.begin(), Units.end() - 1,
                                    [&](const Unit& unit) { return value < 999.5 * unit.ns; });
    const double number = value / found->ns;
    const int decimals = number < 9.995 ? 2 : number < 99.95 ? 1 : 0;
    return QStringLiteral("%1 %2").arg(QLocale().toString(number, 'f', decimals),
                                       QString::fromUtf16(found->name));
}

QString ageText(std::int64_t ns)
{
    const std::int64_t seconds = ns / NsPerSecond;
    if (seconds < 1)
        return QCoreApplication::translate("Age", "just now");
    if (seconds >= AgeLimit)
        return QCoreApplication::translate("Age", "> 1 min ago");
    //: %1 seconds
    return QCoreApplication::translate("Age", "%1 s ago").arg(seconds / ageStep(seconds) * ageStep(seconds));
}

std::int64_t untilAgeChanges(std::int64_t ns)
{
    const std::int64_t seconds = std::max<std::int64_t>(ns, 0) / NsPerSecond;
    if (seconds >= AgeLimit)
        return 0;
    const std::int64_t step = ageStep(seconds);
    return (seconds / step + 1) * step * NsPerSecond - std::max<std::int64_t>(ns, 0);
}

} // namespace efdmon::gui

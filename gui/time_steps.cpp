// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_steps.hpp"

#include <algorithm>
#include <array>

#include <QDateTime>
#include <QLocale>

namespace efdmon::gui {
namespace {

constexpr std::int64_t Second = 1'000'000'000;
constexpr std::int64_t Minute = 60 * Second;
constexpr std::int64_t Hour = 60 * Minute;
constexpr std::int64_t Day = 24 * Hour;

std::int64_t decimalStep(std::int64_t wanted)
{
    std::int64_t power = 1;
    for (;; power *= 10)
        for (const std::int64_t digit : {1, 2, 5})
            if (digit * power >= wanted)
                return digit * power;
}

int decimalsFor(std::int64_t step)
{
    int decimals = 0;
    for (std::int64_t unit = Second; step < unit && decimals < 9; unit /= 10)
        ++decimals;
    return decimals;
}

} // namespace

std::int64_t roundStep(std::int64_t wanted)
{
    static constexpr std::array Steps{2 * Second, 5 * Second, 10 * Second, 15 * Second, 30 * Second, Minute,
                                      2 * Minute, 5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute, Hour,
                                      2 * Hour,   3 * Hour,   6 * Hour,    12 * Hour};
    if (wanted <= Second)
        return decimalStep(wanted);
    const auto found = std::lower_bound(Steps.begin(), Steps.end(), wanted);
    return found != Steps.end() ? *found : Day * decimalStep((wanted + Day - 1) / Day);
}

std::int64_t sampleStep(std::int64_t wanted, std::int64_t grain)
{
    const std::int64_t step = decimalStep(std::max(wanted, grain));
    return (step + grain - 1) / grain * grain;
}

QString axisTime(TimeFormat format, std::int64_t time, std::int64_t begin, std::int64_t step,
                 const WallClock& clock)
{
    if (format == TimeFormat::Seconds)
        return QLocale().toString(static_cast<double>(time - begin) / static_cast<double>(Second), 'f',
                                  decimalsFor(step));
    // An axis counts in floating point: what is a hair before a full second is that second.
    constexpr std::int64_t Hair = 1000;
    const std::int64_t unixTime = clock.unix_ns(static_cast<std::uint64_t>(time));
    const std::int64_t even = (unixTime + Hair / 2) / Hair * Hair;
    if (step >= Day)
        return QDateTime::fromMSecsSinceEpoch(even / 1'000'000).toString(QStringLiteral("MM-dd"));
    const auto text
        = QString::fromStdString(clock.clock_text(static_cast<std::uint64_t>(time + even - unixTime)));
    constexpr int Minutes = 5; // characters of "12:34"
    constexpr int Seconds = 8;
    const int decimals = decimalsFor(step);
    return text.left(step >= Minute ? Minutes : decimals == 0 ? Seconds : Seconds + 1 + decimals);
}

std::int64_t axisOrigin(TimeFormat format, std::int64_t begin, const WallClock& clock)
{
    if (format == TimeFormat::Seconds)
        return begin;
    const std::int64_t unixTime = clock.unix_ns(static_cast<std::uint64_t>(std::max<std::int64_t>(begin, 0)));
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(unixTime / 1'000'000);
    const std::int64_t midnight = local.date().startOfDay().toMSecsSinceEpoch() * 1'000'000;
    return begin - (unixTime - midnight);
}

} // namespace efdmon::gui

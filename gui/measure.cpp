// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.hpp"

#include <QCoreApplication>

#include "duration.hpp"
#include "fitting_label.hpp"
#include "numbers.hpp"

namespace efdmon::gui {
namespace {

QString moment(const History& history, std::int64_t time, TimeFormat format)
{
    return axisTime(format, time, history.begin().value_or(time), TimePyramid::Finest, history.clock());
}

QString inSecond(const Tally& tally, std::int64_t length)
{
    return rateText(static_cast<double>(tally.all()) * 1e9 / static_cast<double>(length));
}

} // namespace

QStringList measureTexts(const History& history, const std::set<unsigned>& channels, TimeFormat format)
{
    const auto a = history.marker(Marker::A);
    const auto b = history.marker(Marker::B);
    QStringList moments;
    QStringList figures;
    if (a)
        moments << QStringLiteral("A %1").arg(moment(history, *a, format));
    if (b)
        moments << QStringLiteral("B %1").arg(moment(history, *b, format));
    if (a && b) {
        const Tally tally = history.between(channels);
        const std::int64_t length = *a < *b ? *b - *a : *a - *b;
        figures << durationText(static_cast<std::uint64_t>(length));
        figures << eventCount(tally.received);
        figures << QCoreApplication::translate("Measure", "%1 lost").arg(grouped(tally.lost));
        if (length > 0)
            figures << inSecond(tally, length);
    }
    if (moments.isEmpty())
        return {};
    return QStringList{(moments + figures).join(partGap())} + fewerFromTheEnd(figures);
}

QStringList selectionTexts(const History& history, std::int64_t from, std::int64_t to, TimeFormat format)
{
    const QString range = QCoreApplication::translate("Measure", "Selected %1 to %2")
                              .arg(moment(history, from, format), moment(history, to, format));
    const QString length = durationText(static_cast<std::uint64_t>(to - from));
    return {range + partGap() + length, length};
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_description.hpp"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "filter_program.hpp"
#include "numbers.hpp"
#include "process_text.hpp"
#include "survey.hpp"

namespace efdmon::gui {
namespace {

struct EventText {
    Q_DECLARE_TR_FUNCTIONS(EventDescription)
};

QString hexNumber(std::uint64_t value)
{
    return QStringLiteral("0x%1").arg(value, 0, 16);
}

DescribedField number(const QString& name, std::uint64_t value)
{
    return {name, QString::number(value), hexNumber(value)};
}

QString secondsAfter(std::uint64_t from, std::uint64_t to)
{
    const bool before = to < from;
    return (before ? QStringLiteral("-%1 s") : QStringLiteral("%1 s"))
        .arg(QString::fromStdString(seconds_text(before ? from - to : to - from)));
}

QString sourceText(Source source)
{
    switch (source) {
    case Source::Sysfs:
        return EventText::tr("sysfs: the attribute trigger was written to");
    case Source::Write:
        return EventText::tr("write: a message was written to the device");
    case Source::Driver:
        return EventText::tr("driver: another kernel driver");
    }
    return EventText::tr("unknown: %1").arg(static_cast<int>(source));
}

void addTimes(std::vector<DescribedField>& fields, const Event& event, const LogRecord* previous,
              std::uint64_t originNs, const WallClock& clock)
{
    const qint64 seconds = clock.unix_ns(event.time_ns) / 1'000'000'000;
    const QString day
        = QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds).date(), QLocale::ShortFormat);
    fields.push_back({EventText::tr("Local time"),
                      day + u' ' + QString::fromStdString(clock.clock_text(event.time_ns)),
                      {}});
    fields.push_back({EventText::tr("UTC"), QString::fromStdString(clock.iso_text(event.time_ns)), {}});
    fields.push_back({EventText::tr("CLOCK_MONOTONIC"),
                      QStringLiteral("%1 s").arg(QString::fromStdString(seconds_text(event.time_ns))),
                      hexNumber(event.time_ns)});
    fields.push_back({EventText::tr("Since the first event"), secondsAfter(originNs, event.time_ns), {}});
    fields.push_back({EventText::tr("Since the previous event"),
                      previous ? secondsAfter(previous->event.time_ns, event.time_ns)
                               : EventText::tr("unknown: this is the channel's first here"),
                      {}});
}

QString lostText(const Event& event, const LogRecord* previous)
{
    const std::uint64_t lost = previous ? lostBetween(previous->event, event) : 0;
    if (!previous)
        return EventText::tr("unknown");
    return lost == 0
        ? EventText::tr("none")
        : EventText::tr("%1, from No. %2 to %3").arg(lost).arg(previous->event.seq + 1).arg(event.seq - 1);
}

void addSender(std::vector<DescribedField>& fields, const Event& event)
{
    if (!event.has_task()) {
        fields.push_back({EventText::tr("Process"), EventText::tr("none: fired outside of any process"), {}});
        return;
    }
    fields.push_back({EventText::tr("Process"), processName(event), {}});
    fields.push_back(number(EventText::tr("Process id"), static_cast<std::uint32_t>(event.pid)));
    fields.push_back(number(EventText::tr("Thread id"), static_cast<std::uint32_t>(event.tid)));
}

} // namespace

std::vector<DescribedField> describeEvent(const LogRecord& record, const LogRecord* previous,
                                          const QString& channelName, std::uint64_t originNs,
                                          const WallClock& clock)
{
    const Event& event = record.event;
    std::vector<DescribedField> fields;
    const QString node = nodeName(record.channel);
    // First what is looked for most: a small screen has no room for all.
    if (event.is_bare())
        fields.push_back(
            {EventText::tr("Note"),
             EventText::tr("fired where details could not be kept: id, data and CPU are not known"),
             {}});
    fields.push_back(number(EventText::tr("Id"), event.id));
    fields.push_back(number(EventText::tr("Data 0"), event.data[0]));
    fields.push_back(number(EventText::tr("Data 1"), event.data[1]));
    fields.push_back({EventText::tr("Source"), sourceText(event.source),
                      hexNumber(static_cast<std::uint64_t>(event.source))});
    addSender(fields, event);
    addTimes(fields, event, previous, originNs, clock);
    fields.push_back({EventText::tr("Channel"),
                      channelName == node ? node : QStringLiteral("%1, %2").arg(channelName, node),
                      {}});
    fields.push_back(number(EventText::tr("No."), event.seq));
    fields.push_back({EventText::tr("Lost before it"), lostText(event, previous), {}});
    fields.push_back(number(EventText::tr("CPU"), event.cpu));
    fields.push_back(number(EventText::tr("Flags"), event.flags));
    return fields;
}

} // namespace efdmon::gui

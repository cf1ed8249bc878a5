// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_meaning.hpp"

#include <QCoreApplication>

namespace efdmon::gui {
namespace {

struct Meaning {
    Q_DECLARE_TR_FUNCTIONS(ColumnMeaning)
public: // again
    // What several tables have.
    static QString firedOn() { return tr("The channel that the event was fired on"); }
    static QString id()
    {
        return tr("A number by which the sender tells kinds of events apart; it is part of the record");
    }
    static QString source()
    {
        return tr(
            "By which way the event was fired: sysfs (a line written to the device’s trigger file), write "
            "(a message of a program), or driver (in the kernel)");
    }
    static QString process()
    {
        return tr("The process that fired the event, and its number (PID); empty where the kernel fired it "
                  "outside of any process");
    }
    static QString data()
    {
        return tr(
            "Two numbers of 64 bits that the event carries, in hexadecimal; what they mean is up to the "
            "sender");
    }
};

} // namespace

QString columnMeaning(ChannelModel::Column column)
{
    switch (column) {
    case ChannelModel::Name:
        return Meaning::tr(
            "The channel’s name, and in parentheses its device where that is called otherwise");
    case ChannelModel::Events:
        return Meaning::tr(
            "How many events the channel has had: the number that the kernel gave to the last one");
    case ChannelModel::Rate:
        return Meaning::tr(
            "Events per second, in the last second, by the kernel’s time stamps; lost ones count, "
            "too");
    case ChannelModel::Trend:
        return Meaning::tr(
            "Events per second in the last minute, a bar for each second; the highest bar fills the "
            "height, and a red foot is a loss");
    case ChannelModel::Share:
        return Meaning::tr("The channel’s part of all events since this window watches, in percent");
    case ChannelModel::Lost:
        return Meaning::tr("Events whose records were overwritten in the ring before this window read them");
    case ChannelModel::Listeners:
        return Meaning::tr(
            "Eventfds that are registered with the channel, by all processes; the kernel counts "
            "them");
    case ChannelModel::LatencyTimes:
        return Meaning::tr(
            "Time from the kernel’s stamp to this window’s reader: half of the events took no longer "
            "than the first (p50), 99 of 100 no longer than the second (p99)");
    case ChannelModel::Age:
        return Meaning::tr("Time since the last event, by the kernel’s stamp");
    case ChannelModel::Last:
        return Meaning::tr(
            "The last event: its time of day, by which way it was fired, and by which process");
    case ChannelModel::ColumnCount:
        break;
    }
    return {};
}

QString columnMeaning(LogModel::Column column)
{
    switch (column) {
    case LogModel::Seq:
        return Meaning::tr(
            "The event’s number in its channel, given by the kernel; in red where events just before "
            "it were lost");
    case LogModel::Time:
        return timeMeaning(LogModel::TimeFormat::WallClock);
    case LogModel::Delta:
        return Meaning::tr(
            "Seconds since the event before on the same channel, shown or not, by the kernel’s time "
            "stamps");
    case LogModel::Channel:
        return Meaning::firedOn();
    case LogModel::Source:
        return Meaning::source();
    case LogModel::Process:
        return Meaning::process();
    case LogModel::Thread:
        return Meaning::tr("The number (TID) of the thread that fired the event");
    case LogModel::Cpu:
        return Meaning::tr("The number of the processor that the event was fired on");
    case LogModel::Id:
        return Meaning::id();
    case LogModel::Lost:
        return Meaning::tr(
            "How many events of the channel were lost just before this one, because the ring was "
            "overwritten");
    case LogModel::Data:
        return Meaning::data();
    case LogModel::ColumnCount:
        break;
    }
    return {};
}

QString timeMeaning(LogModel::TimeFormat format)
{
    switch (format) {
    case LogModel::TimeFormat::WallClock:
        return Meaning::tr(
            "The time of day when the event was fired, to the nanosecond, by the kernel’s time stamp");
    case LogModel::TimeFormat::SinceFirst:
        return Meaning::tr("Seconds since the first event of the log, by the kernel’s time stamps");
    case LogModel::TimeFormat::SinceAbove:
        return Meaning::tr("Seconds since the event in the row above, by the kernel’s time stamps");
    }
    return {};
}

QString columnMeaning(LatestModel::Column column)
{
    switch (column) {
    case LatestModel::Channel:
        return Meaning::firedOn();
    case LatestModel::Id:
        return Meaning::id();
    case LatestModel::Count:
        return Meaning::tr("How many events of this id on this channel were received");
    case LatestModel::Rate:
        return Meaning::tr("Events of this id per second, in the last second, as they were received");
    case LatestModel::Last:
        return Meaning::tr("The time of day of the last event of this id, by the kernel’s time stamp");
    case LatestModel::Source:
        return Meaning::source();
    case LatestModel::Process:
        return Meaning::process();
    case LatestModel::Data:
        return Meaning::data();
    case LatestModel::ColumnCount:
        break;
    }
    return {};
}

QString columnMeaning(FileModel::Column column)
{
    switch (column) {
    case FileModel::Name:
        return Meaning::tr("The channel’s name when it was recorded");
    case FileModel::Events:
        return Meaning::tr("How many events of the channel are in the file");
    case FileModel::Share:
        return Meaning::tr("The channel’s part of all events of the recording, missing ones too, in percent");
    case FileModel::Lost:
        return Meaning::tr("Events that the recorder did not get, as the numbers of those around them show");
    case FileModel::Damaged:
        return Meaning::tr("Events that were recorded, but cannot be read: the file is damaged");
    case FileModel::MeanRate:
        return Meaning::tr("Events per second, missing ones too, over the time from the first to the last");
    case FileModel::Busiest:
        return Meaning::tr("Events per second, in the second that has the most of them");
    case FileModel::First:
        return Meaning::tr(
            "The time of day of the first event, by the clock of the machine that recorded it");
    case FileModel::Last:
        return Meaning::tr("The time of day of the last event, by the clock of the machine that recorded it");
    case FileModel::ColumnCount:
        break;
    }
    return {};
}

QString columnMeaning(BellModel::Column column)
{
    switch (column) {
    case BellModel::Bell:
        return Meaning::tr(
            "What one read of the eventfd gave: how many events it had counted since the read before");
    case BellModel::Records:
        return Meaning::tr("The numbers of the events that the read stood for, as their records have them");
    case BellModel::Lost:
        return Meaning::tr(
            "How many records were overwritten in the ring before they could be read after it");
    case BellModel::Verdict:
        return Meaning::tr(
            "Whether all that was counted has a record (✓), its bell is on its way (…), or the two "
            "do not agree (✗)");
    case BellModel::Time:
        return Meaning::tr("The time of day when the eventfd was read");
    case BellModel::ColumnCount:
        break;
    }
    return {};
}

QString columnMeaning(GeneratorPanel::Column column)
{
    switch (column) {
    case GeneratorPanel::Name:
        return Meaning::tr("The channel that events are fired on");
    case GeneratorPanel::Plan:
        return Meaning::tr("How many events at a time, and how often");
    case GeneratorPanel::Fired:
        return Meaning::tr("Events that the channel has taken");
    case GeneratorPanel::Refused:
        return Meaning::tr("Events that the channel did not take; that ends the generator");
    case GeneratorPanel::Skipped:
        return Meaning::tr("Events that could not be fired in time, and were not fired");
    case GeneratorPanel::State:
        return Meaning::tr("Whether the generator runs, or why it has ended");
    case GeneratorPanel::ColumnCount:
        break;
    }
    return {};
}

} // namespace efdmon::gui

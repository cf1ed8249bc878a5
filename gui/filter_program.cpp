// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_program.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

#include <QDateTime>

#include "efdmon/format.hpp"
#include "survey.hpp"

namespace efdmon::gui {
namespace {

constexpr std::int64_t SecondNs = 1'000'000'000;
constexpr std::int64_t DayNs = 86'400 * SecondNs;
constexpr unsigned LeastChannels = 256; // that have a name without having told one

char small(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// `part` is in small letters.
bool containsText(std::string_view text, std::string_view part)
{
    const auto same = [](char a, char b) { return small(a) == b; };
    return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

bool fits(const FilterSet& set, const QString& name)
{
    return set.contains ? name.contains(set.name, Qt::CaseInsensitive) : name == set.name;
}

std::vector<bool> channelMembers(const FilterSet& set, const std::map<unsigned, QString>& names)
{
    const unsigned known = names.empty() ? 0 : names.rbegin()->first + 1;
    std::vector<bool> members(std::max(known, LeastChannels));
    for (unsigned channel = 0; channel < members.size(); ++channel) {
        const auto name = names.find(channel);
        members[channel] = fits(set, nodeName(channel)) || (name != names.end() && fits(set, name->second));
    }
    return members;
}

std::vector<bool> sourceMembers(const FilterSet& set)
{
    std::vector<bool> members(256);
    for (unsigned source = 0; source < members.size(); ++source)
        members[source] = fits(set, QString::fromStdString(source_name(static_cast<Source>(source))));
    return members;
}

std::int64_t localOffset(std::int64_t unixNs)
{
    return QDateTime::fromSecsSinceEpoch(unixNs / SecondNs).offsetFromUtc() * SecondNs;
}

} // namespace

FilterProgram::FilterProgram(std::vector<FilterTest> tests, std::vector<std::string> texts,
                             std::vector<FilterSet> sets)
    : tests_(std::move(tests))
    , texts_(std::move(texts))
    , sets_(std::move(sets))
{
    for (const std::string& text : texts_) {
        Comm comm{};
        text.copy(comm.data(), comm.size());
        comms_.push_back(comm);
    }
    for (FilterSet& set : sets_)
        if (set.field == FilterField::Source)
            set.members = sourceMembers(set);
    for (const FilterTest& test : tests_) {
        needsPrevious_
            = needsPrevious_ || test.field == FilterField::Delta || test.field == FilterField::Lost;
        needsTime_ = needsTime_ || test.field == FilterField::Time || test.field == FilterField::TimeOfDay
            || test.field == FilterField::Date;
    }
    bind({});
}

bool FilterProgram::bind(const FilterContext& context)
{
    bool changed = needsTime_ && (origin_ != context.origin || clock_ != context.clock);
    origin_ = context.origin;
    clock_ = context.clock;
    // Of the day when the log began: a filter must not change in the middle of it.
    localOffset_ = needsTime_ ? localOffset(clock_.unix_ns(origin_)) : 0;
    for (FilterSet& set : sets_) {
        if (set.field != FilterField::Channel)
            continue;
        auto members = channelMembers(set, context.channelNames);
        changed = changed || members != set.members;
        set.members = std::move(members);
    }
    return changed;
}

// These two are asked of every event, a million times a second.
inline std::uint64_t FilterProgram::value(FilterField field, const LogRecord& record,
                                          const LogRecord* previous) const
{
    const Event& event = record.event;
    switch (field) {
    case FilterField::Id:
        return event.id;
    case FilterField::Source:
        return static_cast<std::uint64_t>(event.source);
    case FilterField::Pid:
        return static_cast<std::uint64_t>(event.pid);
    case FilterField::Tid:
        return static_cast<std::uint64_t>(event.tid);
    case FilterField::Channel:
        return record.channel;
    case FilterField::Cpu:
        return event.cpu;
    case FilterField::Seq:
        return event.seq;
    case FilterField::Data0:
        return event.data[0];
    case FilterField::Data1:
        return event.data[1];
    case FilterField::Time:
        return filterOrder(static_cast<std::int64_t>(event.time_ns - origin_));
    case FilterField::TimeOfDay:
        return (static_cast<std::uint64_t>(clock_.unix_ns(event.time_ns))
                + static_cast<std::uint64_t>(localOffset_))
            % static_cast<std::uint64_t>(DayNs);
    case FilterField::Date:
        return filterOrder(clock_.unix_ns(event.time_ns));
    case FilterField::Delta:
        return filterOrder(static_cast<std::int64_t>(event.time_ns - previous->event.time_ns));
    case FilterField::Lost:
        return previous ? lostBetween(previous->event, event) : 0;
    case FilterField::Process:
        break;
    }
    return 0;
}

// What an event does not have equals nothing.
inline bool FilterProgram::passes(const FilterTest& test, const LogRecord& record,
                                  const LogRecord* previous) const
{
    const Event& event = record.event;
    switch (test.field) {
    case FilterField::Process:
    case FilterField::Pid:
    case FilterField::Tid:
        if (!event.has_task())
            return false;
        break;
    case FilterField::Delta:
        if (!previous)
            return false;
        break;
    default:
        break;
    }
    const std::uint64_t number = value(test.field, record, previous);
    switch (test.kind) {
    case FilterTest::Kind::Never:
        return false;
    case FilterTest::Kind::Range:
        return number - test.low <= test.span;
    case FilterTest::Kind::Member: {
        const std::vector<bool>& members = sets_[test.low].members;
        return number < members.size() && members[number];
    }
    case FilterTest::Kind::Equal:
        return std::memcmp(event.comm.data(), comms_[test.low].data(), event.comm.size()) == 0;
    case FilterTest::Kind::Contains:
        return containsText(event.comm_text(), texts_[test.low]);
    }
    return false;
}

bool FilterProgram::matches(const LogRecord& record, const LogRecord* previous) const
{
    std::uint32_t next = tests_.empty() ? FilterTest::Accept : 0;
    while (next < tests_.size()) {
        const FilterTest& test = tests_[next];
        next = passes(test, record, previous) ? test.yes : test.no;
    }
    return next == FilterTest::Accept;
}

} // namespace efdmon::gui

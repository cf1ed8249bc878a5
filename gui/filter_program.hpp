// SPDX-License-Identifier: GPL-3.0-or-later
// A filter made ready to run: a flat list of tests, each of which names the next
// for either outcome. Asking it costs no allocation and no call through a pointer.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <QString>

#include "efdmon/format.hpp"
#include "filter_field.hpp"
#include "snapshot.hpp"

namespace efdmon::gui {

// What a filter's words mean at the moment.
struct FilterContext {
    std::map<unsigned, QString> channelNames;
    std::uint64_t origin = 0; // time_ns that "time" counts from
    WallClock clock{0};
};

struct FilterTest {
    enum class Kind : std::uint8_t {
        Never,
        Range, // low <= value <= low + span
        Member, // sets[low] holds the value
        Equal, // the process is texts[low]
        Contains, // the process contains texts[low], in small letters
    };
    static constexpr std::uint32_t Accept = 0xffffffff;
    static constexpr std::uint32_t Reject = 0xfffffffe;

    FilterField field{};
    Kind kind = Kind::Never;
    std::uint32_t yes = Accept;
    std::uint32_t no = Reject;
    std::uint64_t low = 0;
    std::uint64_t span = 0;

    bool operator==(const FilterTest&) const = default;
};

// Numbers that a name stands for: those of channels change with their names.
struct FilterSet {
    FilterField field{};
    bool contains = false; // the name need only be part
    QString name;
    std::vector<bool> members;

    bool operator==(const FilterSet&) const = default;
};

// Signed values in the order of unsigned ones.
constexpr std::uint64_t filterOrder(std::int64_t value)
{
    return static_cast<std::uint64_t>(value) ^ (std::uint64_t{1} << 63);
}

class FilterProgram {
public:
    // Accepts everything.
    FilterProgram() = default;
    FilterProgram(std::vector<FilterTest> tests, std::vector<std::string> texts, std::vector<FilterSet> sets);

    bool acceptsAll() const { return tests_.empty(); }
    // The record before it, of the same channel, has a say.
    bool needsPrevious() const { return needsPrevious_; }
    // True if it may accept other events from now on.
    bool bind(const FilterContext& context);
    bool matches(const LogRecord& record, const LogRecord* previous) const;

private:
    using Comm = std::array<char, 16>;

    bool passes(const FilterTest& test, const LogRecord& record, const LogRecord* previous) const;
    std::uint64_t value(FilterField field, const LogRecord& record, const LogRecord* previous) const;

    std::vector<FilterTest> tests_;
    std::vector<std::string> texts_;
    std::vector<Comm> comms_; // the texts as records have them
    std::vector<FilterSet> sets_;
    bool needsPrevious_ = false;
    bool needsTime_ = false;
    std::uint64_t origin_ = 0;
    WallClock clock_{0};
    std::int64_t localOffset_ = 0; // from UTC
};

// Events lost between the two; a channel that starts anew has lost none.
constexpr std::uint64_t lostBetween(const Event& previous, const Event& event)
{
    return event.seq > previous.seq ? event.seq - previous.seq - 1 : 0;
}

} // namespace efdmon::gui

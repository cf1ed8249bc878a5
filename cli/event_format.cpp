// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_format.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <optional>
#include <utility>

namespace efdmon::cli {

struct Shown {
    const Line& line;
    const Event& event;
    const WallClock& wall;
};

struct Specifier {
    char letter;
    const char* meaning;
    std::string (*text)(const Shown&);
};

namespace {

std::optional<char> escaped(char c)
{
    switch (c) {
    case 't':
        return '\t';
    case 'n':
        return '\n';
    case '\\':
        return '\\';
    default:
        return std::nullopt;
    }
}

std::string hexadecimal(std::uint64_t value)
{
    char digits[2 + 16] = {'0', 'x'};
    return std::string(digits, std::to_chars(digits + 2, digits + sizeof digits, value, 16).ptr);
}

// A task may call itself anything; a terminal must not obey it.
std::string printable(std::string_view text)
{
    std::string out(text);
    for (char& c : out) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = '?';
    }
    return out;
}

std::string task_number(const Event& event, std::int32_t number)
{
    return event.has_task() ? std::to_string(number) : "-";
}

std::string who(const Event& event)
{
    return event.has_task() ? printable(event.comm_text()) + '[' + std::to_string(event.pid) + ']' : "-";
}

constexpr std::array Specifiers{
    Specifier{'n', "sequence number", [](const Shown& c) { return std::to_string(c.event.seq); }},
    Specifier{'c', "name of the channel", [](const Shown& c) { return printable(c.line.channel); }},
    Specifier{'t', "time, of the clock that --clock says", nullptr},
    Specifier{'M', "time, CLOCK_MONOTONIC in seconds",
              [](const Shown& c) { return seconds_text(c.event.time_ns); }},
    Specifier{'L', "time of day, local", [](const Shown& c) { return c.wall.clock_text(c.event.time_ns); }},
    Specifier{'U', "date and time, UTC, ISO 8601",
              [](const Shown& c) { return c.wall.iso_text(c.event.time_ns); }},
    Specifier{'D', "seconds since the event of the channel before",
              [](const Shown& c) { return delta_text(c.line.previous_ns, c.event.time_ns); }},
    Specifier{'i', "id", [](const Shown& c) { return std::to_string(c.event.id); }},
    Specifier{'a', "first data word, decimal",
              [](const Shown& c) { return std::to_string(c.event.data[0]); }},
    Specifier{'b', "second data word, decimal",
              [](const Shown& c) { return std::to_string(c.event.data[1]); }},
    Specifier{'A', "first data word, hexadecimal",
              [](const Shown& c) { return hexadecimal(c.event.data[0]); }},
    Specifier{'B', "second data word, hexadecimal",
              [](const Shown& c) { return hexadecimal(c.event.data[1]); }},
    Specifier{'o', "origin: sysfs, write, driver",
              [](const Shown& c) { return source_name(c.event.source); }},
    Specifier{'u', "cpu", [](const Shown& c) { return std::to_string(c.event.cpu); }},
    Specifier{'p', "pid; - where no task fired it",
              [](const Shown& c) { return task_number(c.event, c.event.pid); }},
    Specifier{'T', "tid; - where no task fired it",
              [](const Shown& c) { return task_number(c.event, c.event.tid); }},
    Specifier{'w', "who: name[pid]; - where no task fired it", [](const Shown& c) { return who(c.event); }},
    Specifier{'l', "events lost just before this one",
              [](const Shown& c) { return std::to_string(c.line.lost); }},
};

const Specifier* find_specifier(char letter)
{
    const auto found = std::find_if(Specifiers.begin(), Specifiers.end(),
                                    [letter](const Specifier& one) { return one.letter == letter; });
    return found == Specifiers.end() ? nullptr : &*found;
}

// The one that %t stands for.
char letter_of(ClockKind clock)
{
    switch (clock) {
    case ClockKind::Mono:
        return 'M';
    case ClockKind::Real:
        return 'L';
    case ClockKind::Delta:
        break;
    }
    return 'D';
}

Error unknown_specifier(std::string_view format, std::size_t at)
{
    const std::string specifier(format.substr(at, 2));
    return {EINVAL, "The format has '" + specifier + "', which means nothing",
            "Write %% for a percent sign. The specifiers are:\n" + EventFormat::help()};
}

} // namespace

std::string EventFormat::help()
{
    std::string text;
    for (const Specifier& specifier : Specifiers)
        text += std::string("  %") + specifier.letter + "  " + specifier.meaning + '\n';
    return text + "  %%  a percent sign\n  \\t, \\n, \\\\  a tab, a new line, a backslash";
}

Result<EventFormat> EventFormat::parse(std::string_view format, ClockKind clock, WallClock wall)
{
    EventFormat parsed(wall);
    Piece piece;
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char c = format[i];
        const char next = i + 1 < format.size() ? format[i + 1] : '\0';
        if (c == '\\' && escaped(next)) {
            piece.literal += *escaped(next);
            ++i;
        } else if (c != '%') {
            piece.literal += c;
        } else if (next == '%') {
            piece.literal += next;
            ++i;
        } else if (find_specifier(next)) {
            piece.specifier = find_specifier(next == 't' ? letter_of(clock) : next);
            parsed.pieces_.push_back(std::exchange(piece, {}));
            ++i;
        } else {
            return tl::unexpected(unknown_specifier(format, i));
        }
    }
    parsed.pieces_.push_back(std::move(piece));
    return parsed;
}

std::string EventFormat::text(const Line& line) const
{
    const Shown shown{line, line.event, wall_};
    std::string out;
    for (const Piece& piece : pieces_) {
        out += piece.literal;
        if (piece.specifier)
            out += piece.specifier->text(shown);
    }
    return out;
}

} // namespace efdmon::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// Events as lines of text, put together as a format string says.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "efdmon/error.hpp"
#include "efdmon/event.hpp"
#include "efdmon/format.hpp"

namespace efdmon::cli {

// What %t prints.
enum class ClockKind {
    Mono, // CLOCK_MONOTONIC, seconds
    Real, // local time
    Delta, // seconds since the event of that channel before
};

// One event in its surroundings.
struct Line {
    std::string_view channel;
    const Event& event;
    std::uint64_t previous_ns = 0; // time of the event of that channel before, 0 if none
    std::uint64_t lost = 0; // events lost just before this one
};

struct Specifier;

class EventFormat {
public:
    // Specifiers are those of help(). An unknown one is an error. `wall` is the
    // clock of the machine that the events come from.
    static Result<EventFormat> parse(std::string_view format, ClockKind clock, WallClock wall);
    // One line for each specifier.
    static std::string help();
    static constexpr const char* Default = "%t  %c  #%n  id %i  data %A %B  %o  cpu %u  %w";

    // Without a newline.
    std::string text(const Line& line) const;

private:
    explicit EventFormat(WallClock wall)
        : wall_(wall)
    {
    }

    struct Piece {
        std::string literal;
        const Specifier* specifier = nullptr; // after the literal; none at the end
    };
    std::vector<Piece> pieces_;
    WallClock wall_;
};

} // namespace efdmon::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// Where watched events go: lines of text, CSV or JSON Lines.
#pragma once

#include <iosfwd>
#include <memory>
#include <string_view>

#include "efdmon/log_writer.hpp"
#include "event_format.hpp"

namespace efdmon::cli {

class EventPrinter {
public:
    virtual ~EventPrinter() = default;
    // `lost` events of that channel were lost just before this one.
    virtual void print(std::string_view channel, const Event& event, std::uint64_t lost) = 0;
    // Events `first` to `last` were lost.
    virtual void print_loss(std::string_view channel, std::uint64_t first, std::uint64_t last) = 0;
    // Whether everything could be written.
    virtual bool flush() = 0;
};

// Losses go to `notices`, which may be the same stream as `out`.
std::unique_ptr<EventPrinter> make_text_printer(EventFormat format, std::ostream& out, std::ostream& notices);
std::unique_ptr<EventPrinter> make_log_printer(LogFormat format, std::ostream& out, std::ostream& notices,
                                               WallClock wall);

} // namespace efdmon::cli

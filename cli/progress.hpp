// SPDX-License-Identifier: GPL-3.0-or-later
// One line on the terminal that says how far a long work is. Where standard
// error is no terminal, nothing.
#pragma once

#include <iosfwd>
#include <string>

#include "wait.hpp"

namespace efdmon::cli {

class Progress {
public:
    // `shown`: whether to say anything at all.
    Progress(std::ostream& out, bool shown);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    // Whether it is time to say something new. Cheap: may be asked often.
    bool due();
    void show(const std::string& text);
    // Removes the line, before others are printed.
    void clear();

private:
    std::ostream& out_;
    bool shown_;
    bool line_ = false;
    Clock::time_point next_;
};

// Whether standard error is a terminal.
bool is_terminal_there();

// "  45 %", or nothing where the whole is not known.
std::string percent_text(std::uint64_t part, std::uint64_t whole);

} // namespace efdmon::cli

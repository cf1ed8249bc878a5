// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <ostream>
#include <utility>

namespace efdmon::cli {

namespace {

constexpr std::chrono::milliseconds Interval{200};
constexpr const char* ClearLine = "\r\x1b[K";

} // namespace

Progress::Progress(std::ostream& out, bool shown)
    : out_(out)
    , shown_(shown)
    , next_(Clock::now() + Interval) // what is done before needs no word
{
}

Progress::~Progress()
{
    clear();
}

bool Progress::due()
{
    return shown_ && Clock::now() >= next_;
}

void Progress::show(const std::string& text)
{
    out_ << ClearLine << text << std::flush;
    line_ = true;
    next_ = Clock::now() + Interval;
}

void Progress::clear()
{
    if (std::exchange(line_, false))
        out_ << ClearLine << std::flush;
}

bool is_terminal_there()
{
    return isatty(STDERR_FILENO) != 0;
}

std::string percent_text(std::uint64_t part, std::uint64_t whole)
{
    if (whole == 0)
        return "";
    const auto share = static_cast<double>(part) / static_cast<double>(whole);
    return std::to_string(static_cast<int>(100 * std::min(share, 1.0))) + " %, ";
}

} // namespace efdmon::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/log_reader.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>

#include "log_reader_state.hpp"
#include "retry.hpp"
#include "text.hpp"

namespace efdmon {

namespace {

constexpr const char* NotALog = "Give a file that 'efdctl record' has made.";

Result<UniqueFd> open_file(const std::string& path)
{
    // A copy, so that standard input is not closed with it.
    UniqueFd fd(path == "-" ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
                            : retry([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY); }));
    if (!fd) {
        const int code = errno;
        return tl::unexpected(Error{code, "Cannot open the log " + path + ": " + errno_text(code), ""});
    }
    return fd;
}

std::uint64_t size_of(int fd)
{
    struct stat status { };
    return fstat(fd, &status) == 0 && S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size)
                                                              : 0;
}

Result<void> check_magic(std::span<const std::byte> front, const std::string& path)
{
    if (front.empty())
        return tl::unexpected(Error{EINVAL, "The log " + path + " is empty", NotALog});
    if (front.size() == FileMagic.size() && std::memcmp(front.data(), FileMagic.data(), front.size()) == 0)
        return {};
    return tl::unexpected(Error{EINVAL, path + " is no log of this program", NotALog});
}

} // namespace

LogReader::LogReader(std::unique_ptr<State> state)
    : state_(std::move(state))
{
}
LogReader::LogReader(LogReader&&) noexcept = default;
LogReader& LogReader::operator=(LogReader&&) noexcept = default;
LogReader::~LogReader() = default;

Result<LogReader> LogReader::open(const std::string& path, std::function<bool()> stopped)
{
    auto fd = open_file(path);
    if (!fd)
        return tl::unexpected(fd.error());
    const std::uint64_t size = size_of(fd->get());
    auto state = std::make_unique<State>(std::move(*fd), size, std::move(stopped));
    const auto front = state->blocks.take_front(FileMagic.size());
    if (!front)
        return tl::unexpected(front.error());
    if (auto checked = check_magic(*front, path); !checked)
        return tl::unexpected(checked.error());
    // The first block tells the clock.
    if (auto advanced = state->advance(); !advanced)
        return tl::unexpected(advanced.error());
    return LogReader(std::move(state));
}

Result<bool> LogReader::next(LogItem& item)
{
    while (!state_->at_end) {
        if (state_->take_item(item))
            return true;
        if (auto advanced = state_->advance(); !advanced)
            return tl::unexpected(advanced.error());
    }
    return false;
}

bool LogReader::may_wait() const
{
    return !state_->has_items();
}

WallClock LogReader::clock() const
{
    return WallClock(state_->clock_ns);
}

const std::vector<LogChannel>& LogReader::channels() const
{
    return state_->channels;
}

const std::vector<LogTotals>& LogReader::totals() const
{
    return state_->totals;
}

LogEnding LogReader::ending() const
{
    return state_->ending();
}

std::string LogReader::ending_text() const
{
    return state_->ending_text();
}

std::uint64_t LogReader::offset() const
{
    return state_->blocks.offset();
}

std::uint64_t LogReader::size() const
{
    return state_->size;
}

} // namespace efdmon

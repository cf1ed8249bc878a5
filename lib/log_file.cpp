// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/log_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <ostream>
#include <streambuf>

#include "efdmon/unique_fd.hpp"
#include "retry.hpp"
#include "text.hpp"

namespace efdmon {

// A standard file stream would forget why it failed.
class LogFileBuffer final : public std::streambuf {
public:
    explicit LogFileBuffer(int fd)
        : fd_(fd)
    {
        setp(bytes_.data(), bytes_.data() + bytes_.size());
    }
    int error() const { return error_; }

protected:
    int_type overflow(int_type character) override
    {
        if (sync() != 0)
            return traits_type::eof();
        if (traits_type::eq_int_type(character, traits_type::eof()))
            return traits_type::not_eof(character);
        return sputc(traits_type::to_char_type(character));
    }

    int sync() override
    {
        const char* at = pbase();
        while (at < pptr() && error_ == 0) {
            const auto written
                = retry([&] { return ::write(fd_, at, static_cast<std::size_t>(pptr() - at)); });
            if (written < 0)
                error_ = errno;
            else
                at += written;
        }
        // After an error too: there is nowhere to put what comes.
        setp(bytes_.data(), bytes_.data() + bytes_.size());
        return error_ == 0 ? 0 : -1;
    }

private:
    int fd_;
    int error_ = 0;
    std::array<char, 65536> bytes_;
};

namespace {

bool is_regular(int fd)
{
    struct stat status { };
    return fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
}

int open_for_writing(const std::string& path, IfExists if_exists)
{
    if (path == "-")
        return fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
    constexpr int Flags = O_WRONLY | O_CLOEXEC | O_NOCTTY;
    const int made = retry([&] { return ::open(path.c_str(), Flags | O_CREAT | O_EXCL, 0666); });
    if (made >= 0 || errno != EEXIST)
        return made;
    // Nothing is lost in a pipe or a device.
    struct stat status { };
    const bool loses = stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode);
    if (loses && if_exists == IfExists::Refuse) {
        errno = EEXIST;
        return -1;
    }
    return retry([&] { return ::open(path.c_str(), Flags | O_CREAT | O_TRUNC, 0666); });
}

std::string remedy_of(int code)
{
    switch (code) {
    case EEXIST:
        return "Give another name, or --force to overwrite it.";
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return "What was written before stays in the file and can be read.";
    default:
        return "";
    }
}

Error file_error(int code, const std::string& what, const std::string& path)
{
    return {code, what + ' ' + path + ": " + errno_text(code), remedy_of(code)};
}

} // namespace

class LogFile::State {
public:
    State(UniqueFd file, std::string name)
        : path(std::move(name))
        , fd(std::move(file))
        , buffer(fd.get())
        , stream(&buffer)
    {
    }

    std::string path;
    UniqueFd fd;
    LogFileBuffer buffer;
    std::ostream stream;
};

LogFile::LogFile(std::unique_ptr<State> state)
    : state_(std::move(state))
{
}
LogFile::LogFile(LogFile&&) noexcept = default;
LogFile& LogFile::operator=(LogFile&&) noexcept = default;
LogFile::~LogFile() = default;

Result<LogFile> LogFile::create(const std::string& path, IfExists if_exists)
{
    UniqueFd fd(open_for_writing(path, if_exists));
    if (!fd)
        return tl::unexpected(file_error(errno, "Cannot write to", path));
    return LogFile(std::make_unique<State>(std::move(fd), path == "-" ? "standard output" : path));
}

std::ostream& LogFile::stream()
{
    return state_->stream;
}

Result<void> LogFile::check() const
{
    if (state_->buffer.error() != 0)
        return tl::unexpected(file_error(state_->buffer.error(), "Cannot go on writing", state_->path));
    return {};
}

Result<void> LogFile::close()
{
    state_->stream.flush();
    if (auto written = check(); !written)
        return written;
    const int fd = state_->fd.get();
    if (is_regular(fd) && retry([&] { return fsync(fd); }) != 0)
        return tl::unexpected(file_error(errno, "Cannot finish writing", state_->path));
    return {};
}

} // namespace efdmon

// SPDX-License-Identifier: GPL-3.0-or-later
// The file that a log is written to: none is overwritten unasked, and what
// could not be written is told, with the reason.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>

#include "efdmon/error.hpp"

namespace efdmon {

enum class IfExists {
    Refuse,
    Overwrite,
};

class LogFile {
public:
    // "-" is standard output. A pipe or a device is never refused.
    static Result<LogFile> create(const std::string& path, IfExists if_exists);
    LogFile(LogFile&&) noexcept;
    LogFile& operator=(LogFile&&) noexcept;
    ~LogFile();

    // For a LogWriter. Buffered; what it has taken when one write fails is lost,
    // what it wrote before stays in the file.
    std::ostream& stream();
    // The first error of the stream, with its errno: ENOSPC, EPIPE, …
    Result<void> check() const;

    // Writes out what is buffered and waits until it is on the disk. Call it
    // once, at the end: a file that is not closed so may be short.
    Result<void> close();

private:
    class State;
    explicit LogFile(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace efdmon

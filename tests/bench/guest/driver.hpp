// SPDX-License-Identifier: GPL-3.0-or-later
// The files of kernel/efdbench.c, a driver that fires events.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string>

#include "efdmon/unique_fd.hpp"
#include "report.hpp"

namespace bench {

class DriverFile {
public:
    explicit DriverFile(const std::string& name)
        : path_("/sys/kernel/debug/efdbench/" + name)
    {
    }

    void write(unsigned value)
    {
        if (!writer_)
            writer_ = open_for(O_WRONLY);
        const std::string text = std::to_string(value);
        must(::write(writer_.get(), text.data(), text.size()), path_.c_str());
    }

    // The kernel measures once for each time that the file is opened.
    std::uint64_t read() const
    {
        std::array<char, 32> text{};
        must(::read(open_for(O_RDONLY).get(), text.data(), text.size() - 1), path_.c_str());
        return std::strtoull(text.data(), nullptr, 10);
    }

private:
    efdmon::UniqueFd open_for(int mode) const
    {
        return efdmon::UniqueFd(must(open(path_.c_str(), mode | O_CLOEXEC), path_.c_str()));
    }

    std::string path_;
    efdmon::UniqueFd writer_;
};

} // namespace bench

// SPDX-License-Identifier: GPL-3.0-or-later
// An eventfd of one's own: close-on-exec, non-blocking, counting from 0.
#pragma once

#include <cstdint>

#include "efdmon/error.hpp"
#include "efdmon/unique_fd.hpp"

namespace efdmon {

class EventFd {
public:
    static Result<EventFd> create();

    // For the caller's event loop; stays owned by this object.
    int fd() const { return fd_.get(); }
    // Takes the count and sets it to 0; 0 when nothing was pending. Never blocks.
    std::uint64_t take();
    // Adds to the count, as a kernel signal would.
    void add(std::uint64_t n);

private:
    explicit EventFd(UniqueFd fd)
        : fd_(std::move(fd))
    {
    }
    UniqueFd fd_;
};

} // namespace efdmon

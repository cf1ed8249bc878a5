// SPDX-License-Identifier: GPL-3.0-or-later
// An epoll set that waits for one file descriptor, edge-triggered: the cheapest
// way to wait, and the one that needs no read of an eventfd.
#pragma once

#include <sys/epoll.h>

#include "efdmon/unique_fd.hpp"
#include "report.hpp"

namespace bench {

class Epoll {
public:
    explicit Epoll(int fd, std::uint32_t events = EPOLLIN | EPOLLET)
        : set_(must(epoll_create1(EPOLL_CLOEXEC), "epoll_create1"))
    {
        epoll_event event{};
        event.events = events;
        must(epoll_ctl(set_.get(), EPOLL_CTL_ADD, fd, &event), "epoll_ctl");
    }

    // Sleeps for ever if nothing comes, and the machine is then ended from outside.
    void wait()
    {
        epoll_event event;
        must(epoll_wait(set_.get(), &event, 1, -1), "epoll_wait");
    }

private:
    efdmon::UniqueFd set_;
};

} // namespace bench

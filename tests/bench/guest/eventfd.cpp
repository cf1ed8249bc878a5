// SPDX-License-Identifier: GPL-3.0-or-later
// A bare eventfd, the measure of all other rows.
#include <sys/eventfd.h>
#include <unistd.h>

#include "epoll.hpp"
#include "measure.hpp"
#include "report.hpp"
#include "rows.hpp"

namespace bench {

namespace {

void ring(int fd)
{
    const std::uint64_t one = 1;
    must(write(fd, &one, sizeof(one)), "write to an eventfd");
}

void take(int fd)
{
    std::uint64_t count = 0;
    must(read(fd, &count, sizeof(count)), "read from an eventfd");
    use(count);
}

} // namespace

void measure_eventfd()
{
    const efdmon::UniqueFd owner(must(eventfd(0, EFD_CLOEXEC), "eventfd"));
    const int fd = owner.get();

    row("eventfd-write", per_call([&] { ring(fd); }));
    row("eventfd-write-read", per_call([&] {
            ring(fd);
            take(fd);
        }));

    Epoll bell(fd);
    row("eventfd-write-wait", per_call([&] {
            ring(fd);
            bell.wait();
        }));
    row("eventfd-write-wait-read", per_call([&] {
            ring(fd);
            bell.wait();
            take(fd);
        }));
}

} // namespace bench

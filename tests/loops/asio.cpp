// SPDX-License-Identifier: GPL-3.0-or-later
// Boost 1.74, of Debian 12, does not include this itself.
#include <utility>

#include <boost/asio.hpp>

#include "loop.h"

namespace asio = boost::asio;

namespace {

void readNext(asio::posix::stream_descriptor& bell, std::uint64_t& events)
{
    asio::async_read(bell, asio::buffer(&events, sizeof events),
                     [&](const boost::system::error_code& error, std::size_t) {
                         if (error)
                             return;
                         loop_print(events);
                         readNext(bell, events);
                     });
}

} // namespace

int main()
{
    asio::io_context loop;
    asio::posix::stream_descriptor bell(loop, loop_open(0));
    std::uint64_t events = 0;
    readNext(bell, events);
    loop.run();
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Netlink multicast: a driver sends a message an event, and the reader takes as
// many as it can with one call.
#include <linux/netlink.h>
#include <sys/socket.h>

#include <array>

#include "driver.hpp"
#include "efdmon/event.hpp"
#include "epoll.hpp"
#include "measure.hpp"
#include "rows.hpp"

namespace bench {

namespace {

struct Message {
    nlmsghdr header;
    efdmon::Event event;
};

efdmon::UniqueFd open_group()
{
    efdmon::UniqueFd reader(must(socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_USERSOCK), "socket"));
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = 1;
    must(bind(reader.get(), reinterpret_cast<sockaddr*>(&address), sizeof(address)), "bind");
    return reader;
}

// Room for a burst, and the calls that fill it.
class Batch {
public:
    Batch()
    {
        for (std::size_t i = 0; i < messages_.size(); ++i) {
            vectors_[i] = {&messages_[i], sizeof(Message)};
            headers_[i].msg_hdr.msg_iov = &vectors_[i];
            headers_[i].msg_hdr.msg_iovlen = 1;
        }
    }

    void receive(int reader, unsigned count)
    {
        const int received = must(recvmmsg(reader, headers_.data(), count, 0, nullptr), "recvmmsg");
        if (static_cast<unsigned>(received) != count)
            give_up("a burst did not arrive whole");
        for (unsigned i = 0; i < count; ++i)
            use(messages_[i].event.seq);
    }

private:
    std::array<Message, Burst> messages_{};
    std::array<iovec, Burst> vectors_{};
    std::array<mmsghdr, Burst> headers_{};
};

} // namespace

void measure_netlink()
{
    const efdmon::UniqueFd reader = open_group();
    DriverFile driver("netlink");
    Batch batch;
    Epoll bell(reader.get());
    for (const unsigned burst : {1u, Burst}) {
        row("netlink-" + std::to_string(burst), per_event_of(burst, [&] {
                driver.write(burst);
                bell.wait();
                batch.receive(reader.get(), burst);
            }));
    }
}

} // namespace bench

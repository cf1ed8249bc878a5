// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to fire an event from user space.
#include <array>

#include "channel.hpp"
#include "measure.hpp"
#include "rows.hpp"

namespace bench {

namespace {

constexpr const char* Attribute = "/sys/class/efdmon/efdmon0/trigger";

int open_attribute()
{
    return must(open(Attribute, O_WRONLY | O_CLOEXEC), Attribute);
}

void measure_write(const Channel& channel, const std::string& suffix)
{
    row("write-1" + suffix, per_call([&] { channel.fire(1); }));
    row("write-64" + suffix, per_event_of(Burst, [&] { channel.fire(Burst); }));
}

void measure_messages(const Channel& channel)
{
    std::array<efdmon_message, Burst> messages{};
    for (efdmon_message& message : messages)
        message.count = 1;
    row("write-messages", per_event_of(Burst, [&] {
            must(write(channel.fd(), messages.data(), sizeof(messages)), "write to a channel");
        }));
}

void measure_sysfs()
{
    const efdmon::UniqueFd attribute(open_attribute());
    row("sysfs", per_call([&] { must(write(attribute.get(), "1\n", 2), Attribute); }));
    row("sysfs-echo", per_call([] {
            const efdmon::UniqueFd once(open_attribute());
            must(write(once.get(), "1\n", 2), Attribute);
        }));
}

} // namespace

void measure_trigger()
{
    const Channel channel(OurChannel);
    measure_write(channel, "");
    measure_messages(channel);
    measure_sysfs();

    const efdmon::UniqueFd counter = make_eventfd();
    device_register(channel.fd(), counter.get());
    measure_write(channel, "-counting");
}

} // namespace bench

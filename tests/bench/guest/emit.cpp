// SPDX-License-Identifier: GPL-3.0-or-later
// What an event costs the driver that fires it, counted inside the kernel.
#include <sys/resource.h>

#include <list>
#include <vector>

#include "channel.hpp"
#include "driver.hpp"
#include "measure.hpp"
#include "rows.hpp"

namespace bench {

namespace {

constexpr unsigned Many = 1000;

enum class Kind { Counting, Doorbell };

// Eventfds that the driver's channel knows, for as long as this object lives.
class Listeners {
public:
    Listeners(unsigned count, Kind kind)
    {
        for (unsigned i = 0; i < count; ++i) {
            if (i % EFDMON_REG_FILE_MAX == 0)
                channels_.emplace_back(DriverChannel);
            eventfds_.push_back(make_eventfd());
            listen(kind);
        }
    }

private:
    void listen(Kind kind)
    {
        const int channel = channels_.back().fd();
        const int eventfd = eventfds_.back().get();
        if (kind == Kind::Counting)
            device_register(channel, eventfd);
        else
            device_register_doorbell(channel, eventfd);
    }

    std::list<Channel> channels_; // as many open files as it takes
    std::vector<efdmon::UniqueFd> eventfds_;
};

void measure_emit_with(DriverFile& emit, const std::string& name, unsigned count, Kind kind)
{
    const Listeners listeners(count, kind);
    row(name, per_event(Burst, [&] { return emit.read(); }));
}

void measure_signal()
{
    const efdmon::UniqueFd eventfd = make_eventfd();
    DriverFile("eventfd").write(static_cast<unsigned>(eventfd.get()));
    DriverFile signal("signal");
    row("eventfd_signal", per_event(Burst, [&] { return signal.read(); }));
}

void allow_many_files()
{
    rlimit limit{};
    limit.rlim_cur = limit.rlim_max = 2 * Many;
    must(setrlimit(RLIMIT_NOFILE, &limit), "setrlimit");
}

} // namespace

void measure_emit()
{
    allow_many_files();
    measure_signal();
    DriverFile emit("emit");
    row("emit", per_event(Burst, [&] { return emit.read(); }));
    measure_emit_with(emit, "emit-counting", 1, Kind::Counting);
    measure_emit_with(emit, "emit-doorbell", 1, Kind::Doorbell);
    measure_emit_with(emit, "emit-counting-1000", Many, Kind::Counting);
    measure_emit_with(emit, "emit-doorbell-1000", Many, Kind::Doorbell);
}

} // namespace bench

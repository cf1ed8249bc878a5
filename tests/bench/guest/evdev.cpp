// SPDX-License-Identifier: GPL-3.0-or-later
// An input device: events of 24 bytes in packets of two, through a virtual
// device of this program's own.
#include <dirent.h>
#include <fcntl.h>
#include <linux/uinput.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <filesystem>

#include "epoll.hpp"
#include "measure.hpp"
#include "rows.hpp"

namespace bench {

namespace {

// All axes: the reader's queue is sized by what a device may say at once, and
// has to hold a burst.
efdmon::UniqueFd make_device()
{
    efdmon::UniqueFd device(must(open("/dev/uinput", O_WRONLY | O_CLOEXEC), "/dev/uinput"));
    must(ioctl(device.get(), UI_SET_EVBIT, EV_REL), "UI_SET_EVBIT");
    for (int axis = 0; axis < REL_CNT; ++axis)
        must(ioctl(device.get(), UI_SET_RELBIT, axis), "UI_SET_RELBIT");
    uinput_setup setup{};
    setup.id.bustype = BUS_VIRTUAL;
    std::strcpy(setup.name, "bench");
    must(ioctl(device.get(), UI_DEV_SETUP, &setup), "UI_DEV_SETUP");
    must(ioctl(device.get(), UI_DEV_CREATE), "UI_DEV_CREATE");
    return device;
}

efdmon::UniqueFd open_reader(int device)
{
    std::array<char, 64> name{};
    must(ioctl(device, UI_GET_SYSNAME(name.size()), name.data()), "UI_GET_SYSNAME");
    const auto folder = std::filesystem::path("/sys/devices/virtual/input") / name.data();
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string node = entry.path().filename();
        if (node.starts_with("event"))
            return efdmon::UniqueFd(
                must(open(("/dev/input/" + node).c_str(), O_RDONLY | O_CLOEXEC), "evdev"));
    }
    give_up("no event node in " + folder.string());
}

} // namespace

void measure_evdev()
{
    const efdmon::UniqueFd device = make_device();
    const efdmon::UniqueFd reader = open_reader(device.get());
    std::array<input_event, 2 * Burst> batch;

    Epoll bell(reader.get());
    for (const unsigned burst : {1u, Burst}) {
        const std::size_t size = 2 * burst * sizeof(input_event);
        row("evdev-" + std::to_string(burst), per_event_of(burst, [&] {
                for (std::size_t i = 0; i < 2 * burst; ++i)
                    batch[i]
                        = i % 2 ? input_event{{}, EV_SYN, SYN_REPORT, 0} : input_event{{}, EV_REL, REL_X, 1};
                must(write(device.get(), batch.data(), size), "write to /dev/uinput");
                bell.wait();
                if (must(read(reader.get(), batch.data(), size), "read from evdev")
                    != static_cast<ssize_t>(size))
                    give_up("evdev lost events");
                for (std::size_t i = 0; i < 2 * burst; ++i)
                    use(batch[i].value);
            }));
    }
}

} // namespace bench

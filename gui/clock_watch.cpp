// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock_watch.hpp"

#include <sys/timerfd.h>
#include <unistd.h>

#include <cstdint>
#include <limits>

#include <QSocketNotifier>

namespace efdmon::gui {

ClockWatch::ClockWatch(QObject* parent)
    : QObject(parent)
    , timer_(timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK))
{
    if (!timer_)
        return;
    wind();
    auto* notifier = new QSocketNotifier(timer_.get(), QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &ClockWatch::wake);
}

void ClockWatch::wind()
{
    itimerspec never{};
    never.it_value.tv_sec = std::numeric_limits<std::int32_t>::max(); // in 2038
    timerfd_settime(timer_.get(), TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
}

// Reading fails with ECANCELED then; it is what makes the timer wait again.
void ClockWatch::wake()
{
    std::uint64_t expired = 0;
    [[maybe_unused]] const auto got = read(timer_.get(), &expired, sizeof expired);
    Q_EMIT clockSet();
}

} // namespace efdmon::gui

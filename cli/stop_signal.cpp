// SPDX-License-Identifier: GPL-3.0-or-later
#include "stop_signal.hpp"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace efdmon::cli {

namespace {

// nohup(1) says that a hang-up is not meant for the command.
bool ignores_hangup()
{
    struct sigaction current { };
    return sigaction(SIGHUP, nullptr, &current) == 0 && current.sa_handler == SIG_IGN;
}

sigset_t stop_set()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    if (!ignores_hangup())
        sigaddset(&set, SIGHUP);
    return set;
}

} // namespace

Result<StopSignal> StopSignal::create()
{
    const sigset_t set = stop_set();
    StopSignal stop;
    stop.fd_ = UniqueFd(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
    if (!stop.fd_) {
        const int code = errno;
        return tl::unexpected(
            Error{code, "Cannot wait for signals: " + std::generic_category().message(code), ""});
    }
    pthread_sigmask(SIG_BLOCK, &set, &stop.previous_mask_);
    struct sigaction ignore { };
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &ignore, &stop.previous_pipe_);
    return stop;
}

StopSignal::StopSignal(StopSignal&& other) noexcept
    : fd_(std::move(other.fd_))
    , previous_mask_(other.previous_mask_)
    , previous_pipe_(other.previous_pipe_)
{
}

StopSignal::~StopSignal()
{
    if (!fd_)
        return;
    // What is still pending would end the process as soon as it may.
    signalfd_siginfo taken{};
    while (read(fd(), &taken, sizeof taken) == static_cast<ssize_t>(sizeof taken)) { }
    pthread_sigmask(SIG_SETMASK, &previous_mask_, nullptr);
    sigaction(SIGPIPE, &previous_pipe_, nullptr);
}

bool StopSignal::raised() const
{
    pollfd waiter{fd(), POLLIN, 0};
    return poll(&waiter, 1, 0) == 1;
}

} // namespace efdmon::cli

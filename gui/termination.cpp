// SPDX-License-Identifier: GPL-3.0-or-later
#include "termination.hpp"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <utility>

#include <QSocketNotifier>

namespace efdmon::gui {
namespace {

constexpr int EndingSignals[] = {SIGTERM, SIGINT};

volatile sig_atomic_t askedFd = -1; // of the one that there is; a handler knows nothing else

// Nothing else may be done here. Child processes are not left with a blocked
// signal, as they would be by signalfd(2).
extern "C" void noteEndingSignal(int)
{
    const int error = errno;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto put = write(askedFd, &one, sizeof one);
    errno = error;
}

void handleEndingSignals(void (*handler)(int))
{
    struct sigaction action { };
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    for (const int signal : EndingSignals)
        sigaction(signal, &action, nullptr);
}

} // namespace

Termination::Termination(QObject* parent)
    : QObject(parent)
{
    auto made = EventFd::create();
    if (!made)
        return; // the signals end the program, as they always did
    bell_ = std::move(*made);
    askedFd = bell_->fd();
    auto* notifier = new QSocketNotifier(askedFd, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        bell_->take();
        Q_EMIT asked();
    });
    handleEndingSignals(noteEndingSignal);
}

Termination::~Termination()
{
    handleEndingSignals(SIG_DFL);
    askedFd = -1;
}

} // namespace efdmon::gui

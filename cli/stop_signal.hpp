// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT, SIGTERM and SIGHUP as something that poll() waits for, so that a
// command ends in an orderly way and says its summary.
#pragma once

#include <signal.h>

#include "efdmon/error.hpp"
#include "efdmon/unique_fd.hpp"

namespace efdmon::cli {

// While it lives, these signals end no process; threads started meanwhile
// leave them alone too. A closed pipe makes writing fail instead of killing.
class StopSignal {
public:
    static Result<StopSignal> create();
    StopSignal(StopSignal&&) noexcept;
    StopSignal& operator=(StopSignal&&) = delete;
    ~StopSignal();

    // Readable once one of the signals has come.
    int fd() const { return fd_.get(); }
    bool raised() const;

private:
    StopSignal() = default;

    UniqueFd fd_;
    sigset_t previous_mask_{};
    struct sigaction previous_pipe_ { };
};

} // namespace efdmon::cli

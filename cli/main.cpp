// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <unistd.h>

#include <ios>

#include "run.hpp"

namespace {

// A standard stream that was closed must not become a channel: the next file
// that is opened would take its number, and what is printed would go there.
void reserve_standard_streams()
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
        if (fcntl(fd, F_GETFD) < 0)
            open("/dev/null", O_RDWR);
    }
}

} // namespace

int main(int argc, char** argv)
{
    reserve_standard_streams();
    // Lines of a burst are written together; each wake-up flushes.
    std::ios::sync_with_stdio(false);
    return static_cast<int>(efdmon::cli::run(argc, argv));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote_eventfd.hpp"

#include <unistd.h>
// The header of glibc 2.36 does not say that these are functions of C.
extern "C" {
#include <sys/pidfd.h>
}

#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace efdmon::cli {

namespace {

std::string process_text(int pid)
{
    return "process " + std::to_string(pid);
}

Error process_error(int code, int pid)
{
    if (code == ESRCH)
        return {code, "There is no " + process_text(pid), "Look for its number with: pgrep -a <name>"};
    // A thread has a number of its own, but only its process can be asked.
    if (code == EINVAL || code == ENOENT)
        return {ESRCH, "Number " + std::to_string(pid) + " is not that of a process",
                "Give the process's own number, not that of one of its threads."};
    return {code, "Cannot open " + process_text(pid) + ": " + std::generic_category().message(code), ""};
}

Error descriptor_error(int code, int pid, int fd)
{
    switch (code) {
    case EPERM:
    case EACCES:
        return {EPERM, "You may not take file descriptors of " + process_text(pid),
                "Run this as the user of that process; if it is so already, kernel.yama.ptrace_scope forbids "
                "it: run it with sudo."};
    case EBADF:
        return {code, "The " + process_text(pid) + " has no open file descriptor " + std::to_string(fd),
                "See what it has with: ls -l /proc/" + std::to_string(pid) + "/fd"};
    default:
        return process_error(code, pid);
    }
}

// What an open file is, as /proc names it.
std::string file_kind(int fd)
{
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(fd), error).string();
}

std::string name_of(int pid)
{
    std::ifstream in("/proc/" + std::to_string(pid) + "/comm");
    std::string name;
    std::getline(in, name);
    return name;
}

} // namespace

Result<RemoteEventfd> take_remote_eventfd(int pid, int fd)
{
    UniqueFd process(pidfd_open(pid, 0));
    if (!process)
        return tl::unexpected(process_error(errno, pid));
    UniqueFd taken(pidfd_getfd(process.get(), fd, 0));
    if (!taken)
        return tl::unexpected(descriptor_error(errno, pid, fd));
    const std::string kind = file_kind(taken.get());
    if (kind != "anon_inode:[eventfd]")
        return tl::unexpected(Error{EINVAL,
                                    "File descriptor " + std::to_string(fd) + " of " + process_text(pid)
                                        + " is not an eventfd, but " + kind,
                                    "Look for one with: ls -l /proc/" + std::to_string(pid) + "/fd"});
    return RemoteEventfd{std::move(taken), std::move(process), name_of(pid)};
}

} // namespace efdmon::cli

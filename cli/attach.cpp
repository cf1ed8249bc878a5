// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>
#include <iostream>
#include <limits>
#include <memory>

#include "channels.hpp"
#include "command.hpp"
#include "number.hpp"
#include "remote_eventfd.hpp"
#include "stop_signal.hpp"
#include "wait.hpp"

namespace efdmon::cli {

namespace {

struct AttachOptions {
    std::string channel;
    int pid = 0;
    int fd = 0;
    std::optional<std::chrono::nanoseconds> duration;
    bool quiet = false;
};

enum class End { Asked, ProcessEnded, Gone };

// Until a signal, the end of the process or of the channel, or of the time.
End hold(const AttachOptions& options, const Channel& channel, const RemoteEventfd& remote,
         const StopSignal& stop)
{
    const Deadline deadline = options.duration ? Deadline(Clock::now() + *options.duration) : std::nullopt;
    std::vector<pollfd> fds{{stop.fd(), POLLIN, 0}, {remote.process.get(), POLLIN, 0}, {channel.fd(), 0, 0}};
    if (!wait_for(fds, deadline) || fds[0].revents)
        return End::Asked;
    return fds[1].revents ? End::ProcessEnded : End::Gone;
}

std::string target_text(const AttachOptions& options, const RemoteEventfd& remote)
{
    return "eventfd " + std::to_string(options.fd) + " of " + remote.process_name + '['
        + std::to_string(options.pid) + ']';
}

// The library knows the eventfd only by the number that it has here.
Error named(Error error, const std::string& target, const std::string& node)
{
    if (error.code == EEXIST)
        error = {EEXIST, target + " is registered with " + node + " already", "It gets each event as it is."};
    return error;
}

void print_summary(const std::string& target, End end, std::uint64_t before, std::uint64_t last)
{
    std::cout << target << ": rung " << last - before << " times";
    if (last > before)
        std::cout << ", events #" << before + 1 << " to #" << last;
    if (end == End::ProcessEnded)
        std::cout << "; the process has ended";
    if (end == End::Gone)
        std::cout << "; the driver of the channel has gone";
    std::cout << std::endl;
}

Result<ExitCode> attach(const AttachOptions& options)
{
    const auto stop = StopSignal::create();
    if (!stop)
        return tl::unexpected(stop.error());
    auto channel = Channel::open(options.channel, Access::Read);
    if (!channel)
        return tl::unexpected(channel.error());
    const auto remote = take_remote_eventfd(options.pid, options.fd);
    if (!remote)
        return tl::unexpected(remote.error());
    const std::string target = target_text(options, *remote);
    const auto before = channel->register_eventfd(remote->eventfd.get());
    if (!before)
        return tl::unexpected(named(before.error(), target, channel->node()));
    if (!options.quiet)
        std::cerr << "efdctl: " << channel->node() << " rings " << target << " from #" << *before + 1
                  << std::endl;
    const End end = hold(options, *channel, *remote, *stop);
    const auto last = channel->unregister_eventfd(remote->eventfd.get());
    if (!last)
        return tl::unexpected(last.error());
    print_summary(target, end, *before, *last);
    return end == End::Gone ? ExitCode::Gone : ExitCode::Ok;
}

Action declare_attach(CLI::App& app)
{
    app.footer("Each event adds 1 to the eventfd, until Ctrl-C, the end of the process, or of TIME. The\n"
               "process need not know of it; whether you may do this is for the ptrace rules to say.\n\n"
               "Example, for a program that has printed its pid and the number of its eventfd:\n"
               "  efdctl attach --pid 1234 --fd 5");
    const auto options = std::make_shared<AttachOptions>();
    constexpr auto Most = static_cast<std::uint64_t>(std::numeric_limits<int>::max());
    add_channel_argument(app, options->channel);
    add_number(app, "--pid", options->pid, "The process", 1, Most)->required();
    add_number(app, "--fd", options->fd, "Its eventfd", 0, Most)->required();
    add_duration(app, "--duration", options->duration, "End after TIME");
    app.add_flag("-q,--quiet", options->quiet, "Do not say when it begins");
    return [options] { return attach(*options); };
}

} // namespace

constinit const Command attach_command{"attach", "Ring the eventfd of another process", declare_attach};

} // namespace efdmon::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include <systemd/sd-daemon.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <system_error>

#include "channels.hpp"
#include "command.hpp"
#include "feed_account.hpp"
#include "journal_printer.hpp"
#include "watch_session.hpp"

namespace efdmon::cli {

namespace {

constexpr const char* Socket = "/run/systemd/journal/socket";

struct JournalOptions {
    std::vector<std::string> channels;
    WatchRules rules;
    bool since_start = false;
};

// Without a journal libsystemd takes every entry, and none arrives.
Result<void> check_journal()
{
    if (access(Socket, W_OK) == 0)
        return {};
    const int code = errno;
    return tl::unexpected(Error{code,
                                "Cannot write to the journal: " + std::string(Socket) + ": "
                                    + std::generic_category().message(code),
                                "It needs systemd-journald; \"efdctl record\" writes to a file."});
}

Error send_error(int code)
{
    return {code, "Cannot write to the journal: " + std::generic_category().message(code),
            "See: systemctl status systemd-journald"};
}

Result<ExitCode> record(std::vector<Feed>& feeds, const WatchRules& rules, const StopSignal& stop)
{
    JournalPrinter printer(send_to_journal);
    WatchSession session(feeds, rules, printer, stop);
    print_start("recording into the journal", feeds);
    // To the manager that started this, if one did: what is ordered after it
    // can rely on being recorded.
    sd_notify(0, "READY=1");
    const WatchEnd end = session.run();
    sd_notify(0, "STOPPING=1");
    if (const auto finished = session.finish(); !finished)
        return tl::unexpected(finished.error());
    if (printer.error() != 0)
        return tl::unexpected(send_error(printer.error()));
    print_totals(feeds);
    if (!all_exact(feeds))
        return ExitCode::Inexact;
    return end == WatchEnd::Gone ? ExitCode::Gone : ExitCode::Ok;
}

Result<ExitCode> journal(const JournalOptions& options)
{
    if (const auto there = check_journal(); !there)
        return tl::unexpected(there.error());
    const auto stop = StopSignal::create();
    if (!stop)
        return tl::unexpected(stop.error());
    auto feeds = open_feeds(options.channels, options.since_start ? Start::OldestKept : Start::Now);
    if (!feeds)
        return tl::unexpected(feeds.error());
    return record(*feeds, options.rules, *stop);
}

Action declare_journal(CLI::App& app)
{
    app.footer("Ends with a signal (Ctrl+C), or with the channels. As a service that starts when a channel\n"
               "appears: systemctl enable --now efdctl-journal@efdmon0.service\n\n"
               "Examples:\n"
               "  efdctl journal my-sensor --id 7\n"
               "  journalctl SYSLOG_IDENTIFIER=efdctl EFDMON_CHANNEL=my-sensor -o json");
    const auto options = std::make_shared<JournalOptions>();
    add_channels_argument(app, options->channels);
    app.add_flag("--since-start", options->since_start, "Begin with the oldest event that is still recorded");
    add_filter_options(app, options->rules.filter);
    return [options] { return journal(*options); };
}

} // namespace

constinit const Command journal_command{"journal", "Write events to the systemd journal", declare_journal};

} // namespace efdmon::cli

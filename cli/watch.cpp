// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <memory>

#include "channels.hpp"
#include "command.hpp"
#include "feed_account.hpp"
#include "number.hpp"
#include "output_options.hpp"
#include "watch_session.hpp"

namespace efdmon::cli {

namespace {

struct WatchOptions {
    std::vector<std::string> channels;
    WatchRules rules;
    OutputOptions output;
    std::uint64_t count = 0;
    bool since_start = false;
    bool quiet = false;
    bool fail_on_loss = false;
};

void print_summary(const std::vector<Feed>& feeds, std::uint64_t shown)
{
    print_totals(feeds);
    std::uint64_t received = 0;
    for (const Feed& feed : feeds)
        received += feed.totals().received;
    if (shown != received)
        std::cerr << "efdctl: shown " << shown << " of " << received << " received" << std::endl;
}

ExitCode exit_code(const WatchOptions& options, WatchEnd end, const std::vector<Feed>& feeds)
{
    if (!all_exact(feeds))
        return ExitCode::Inexact;
    if (end == WatchEnd::Gone)
        return ExitCode::Gone;
    if (options.fail_on_loss && any_lost(feeds))
        return ExitCode::Lost;
    return options.rules.count && end != WatchEnd::Counted ? ExitCode::Unfinished : ExitCode::Ok;
}

Result<ExitCode> watch(const WatchOptions& options)
{
    const auto printer = make_printer(options.output, WallClock());
    if (!printer)
        return tl::unexpected(printer.error());
    const auto stop = StopSignal::create();
    if (!stop)
        return tl::unexpected(stop.error());
    auto feeds = open_feeds(options.channels, options.since_start ? Start::OldestKept : Start::Now);
    if (!feeds)
        return tl::unexpected(feeds.error());
    if (!options.quiet)
        print_start("watching", *feeds);

    WatchSession session(*feeds, options.rules, **printer, *stop);
    const WatchEnd end = session.run();
    if (const auto finished = session.finish(); !finished)
        return tl::unexpected(finished.error());
    const ExitCode code = exit_code(options, end, *feeds);
    if (!options.quiet || code == ExitCode::Inexact)
        print_summary(*feeds, session.shown());
    return code;
}

std::string footer()
{
    return format_help()
        + "\n\n"
          "Examples:\n"
          "  efdctl watch\n"
          "  efdctl watch my-sensor -n 10 --clock delta\n"
          "  efdctl watch --format '%n %i %a' --id 7 --quiet\n"
          "  efdctl watch --json | jq .seq";
}

Action declare_watch(CLI::App& app)
{
    app.footer(footer());
    const auto options = std::make_shared<WatchOptions>();
    add_channels_argument(app, options->channels);
    add_number(app, "-n,--count", options->count, "End after N events were shown", 1);
    add_duration(app, "--idle-timeout", options->rules.idle_timeout, "End when none was shown for TIME");
    app.add_flag("--since-start", options->since_start, "Begin with the oldest event that is still recorded");
    add_filter_options(app, options->rules.filter);
    add_output_options(app, options->output);
    app.add_flag("-q,--quiet", options->quiet, "Print events only, no banner and no summary");
    app.add_flag("--fail-on-loss", options->fail_on_loss, "Exit with 5 if events were lost");
    return [options] {
        if (options->count > 0)
            options->rules.count = options->count;
        return watch(*options);
    };
}

} // namespace

constinit const Command watch_command{"watch", "Show events as they come", declare_watch};

} // namespace efdmon::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <memory>

#include "channels.hpp"
#include "command.hpp"
#include "feed.hpp"
#include "number.hpp"
#include "stats_report.hpp"
#include "stop_signal.hpp"
#include "wait.hpp"

namespace efdmon::cli {

namespace {

struct StatsOptions {
    std::vector<std::string> channels;
    std::optional<std::chrono::nanoseconds> interval = std::chrono::seconds(1);
    std::optional<std::chrono::nanoseconds> duration;
    bool json = false;
    bool fail_on_loss = false;
};

struct Watched {
    Feed feed;
    Period interval;
    Period total;

    Sink sink()
    {
        return [this](std::span<const Event> events, std::uint64_t lost) { interval.add(events, lost); };
    }
};

class StatsSession {
public:
    StatsSession(std::vector<Feed> feeds, const StatsOptions& options, const StopSignal& stop)
        : options_(options)
        , stop_(stop)
        , report_(options.json)
    {
        for (Feed& feed : feeds)
            watched_.push_back({std::move(feed), {}, {}});
    }

    Result<ExitCode> run();

private:
    bool all_gone() const;
    void wait(Clock::time_point deadline) const;
    void collect_until(Clock::time_point deadline);
    void end_interval(Clock::time_point began);
    Result<ExitCode> finish(Clock::time_point began);

    const StatsOptions& options_;
    const StopSignal& stop_;
    std::vector<Watched> watched_;
    StatsReport report_;
    bool ended_ = false;
};

double seconds_since(Clock::time_point began)
{
    return std::chrono::duration<double>(Clock::now() - began).count();
}

Result<ExitCode> StatsSession::run()
{
    const auto began = Clock::now();
    const auto end = options_.duration ? began + *options_.duration : Clock::time_point::max();
    auto next = began;
    while (!ended_ && next < end) {
        const auto interval_began = next;
        next = std::min(end, next + *options_.interval);
        collect_until(next);
        end_interval(interval_began);
    }
    return finish(began);
}

bool StatsSession::all_gone() const
{
    return std::all_of(watched_.begin(), watched_.end(),
                       [](const Watched& watched) { return watched.feed.channel().gone(); });
}

void StatsSession::wait(Clock::time_point deadline) const
{
    std::vector<pollfd> fds{{stop_.fd(), POLLIN, 0}, {STDOUT_FILENO, 0, 0}};
    for (const Watched& watched : watched_) {
        fds.push_back({watched.feed.bell(), POLLIN, 0});
        fds.push_back({watched.feed.channel().gone() ? -1 : watched.feed.channel().fd(), 0, 0});
    }
    wait_for(fds, deadline);
}

void StatsSession::collect_until(Clock::time_point deadline)
{
    while (!ended_ && Clock::now() < deadline) {
        wait(deadline);
        ended_ = all_gone() || stop_.raised() || output_closed();
        for (Watched& watched : watched_)
            watched.feed.collect(watched.sink());
    }
}

void StatsSession::end_interval(Clock::time_point began)
{
    const double seconds = seconds_since(began);
    for (Watched& watched : watched_) {
        report_.add(watched.feed.name(), watched.interval, seconds, false);
        watched.total.merge(std::exchange(watched.interval, {}));
    }
    report_.flush();
    ended_ = ended_ || !std::cout;
}

Result<ExitCode> StatsSession::finish(Clock::time_point began)
{
    const double seconds = seconds_since(began);
    ExitCode code = all_gone() ? ExitCode::Gone : ExitCode::Ok;
    for (Watched& watched : watched_) {
        if (const auto finished = watched.feed.finish(watched.sink()); !finished)
            return tl::unexpected(finished.error());
        watched.total.merge(watched.interval);
        report_.add(watched.feed.name(), watched.total, seconds, true);
    }
    report_.flush();
    for (const Watched& watched : watched_) {
        const Totals& totals = watched.feed.totals();
        std::cerr << "efdctl: " << watched.feed.name() << ": " << totals.text() << std::endl;
        if (!totals.exact())
            code = ExitCode::Inexact;
        else if (code == ExitCode::Ok && options_.fail_on_loss && totals.lost > 0)
            code = ExitCode::Lost;
    }
    return code;
}

Result<ExitCode> stats(const StatsOptions& options)
{
    const auto stop = StopSignal::create();
    if (!stop)
        return tl::unexpected(stop.error());
    auto feeds = open_feeds(options.channels, Start::Now);
    if (!feeds)
        return tl::unexpected(feeds.error());
    return StatsSession(std::move(*feeds), options, *stop).run();
}

Action declare_stats(CLI::App& app)
{
    app.footer("P50 to MAX are percentiles of the delay from the kernel's stamp to reading the record here,\n"
               "at most 1/128 too high. Events that were lost count for the rate, and have no delay.\n\n"
               "Examples:\n"
               "  efdctl stats --interval 500ms\n"
               "  efdctl stats my-sensor --duration 10 --json | jq 'select(.total)'");
    const auto options = std::make_shared<StatsOptions>();
    add_channels_argument(app, options->channels);
    add_duration(app, "--interval", options->interval, "Print a line so often; default 1s");
    add_duration(app, "--duration", options->duration, "End after TIME; default: with Ctrl-C");
    app.add_flag("--json", options->json, "Print JSON Lines");
    app.add_flag("--fail-on-loss", options->fail_on_loss, "Exit with 5 if events were lost");
    return [options] { return stats(*options); };
}

} // namespace

constinit const Command stats_command{"stats", "Show rates, losses and delays", declare_stats};

} // namespace efdmon::cli

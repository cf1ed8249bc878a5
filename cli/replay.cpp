// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "command.hpp"
#include "event_filter.hpp"
#include "log_input.hpp"
#include "output_options.hpp"
#include "stop_signal.hpp"
#include "wait.hpp"

namespace efdmon::cli {

namespace {

struct ReplayOptions {
    std::string file;
    OutputOptions output;
    EventFilter filter;
    std::string speed = "asap";
    bool quiet = false;
};

// Keeps the events as far apart as they were.
class Pace {
public:
    explicit Pace(const StopSignal& stop)
        : stop_(stop)
    {
    }

    // False if a signal came first, or nobody reads any more.
    bool wait_for_event(const Event& event)
    {
        if (!begun_)
            begun_ = Begin{Clock::now(), event.time_ns};
        // Stamps of another boot may run backwards: those wait for nothing.
        const auto after = static_cast<std::int64_t>(event.time_ns - begun_->time_ns);
        const auto due = begun_->now + std::chrono::nanoseconds(std::max<std::int64_t>(after, 0));
        std::vector<pollfd> fds{{stop_.fd(), POLLIN, 0}, {STDOUT_FILENO, 0, 0}};
        return Clock::now() >= due || !wait_for(fds, due);
    }

private:
    struct Begin {
        Clock::time_point now;
        std::uint64_t time_ns;
    };
    const StopSignal& stop_;
    std::optional<Begin> begun_;
};

class Replay {
public:
    Replay(const ReplayOptions& options, LogReader& log, EventPrinter& printer, const StopSignal& stop)
        : options_(options)
        , log_(log)
        , printer_(printer)
        , stop_(stop)
        , pace_(stop)
    {
    }

    // Whether it came to the end of the log.
    Result<bool> run()
    {
        LogItem item;
        for (;;) {
            const auto more = log_.next(item);
            if (!more || !*more)
                return more.map([](bool) { return true; });
            if (!show(item) || (log_.may_wait() && (stop_.raised() || !printer_.flush())))
                return false;
        }
    }

private:
    bool show(const LogItem& item)
    {
        const std::string& name = log_.channels()[item.channel].name;
        Channel& channel
            = channels_.try_emplace(item.channel, Channel{log_.channels()[item.channel].start_seq, 0})
                  .first->second;
        if (item.kind != LogItem::Kind::Event) {
            channel.lost += item.count;
            channel.last += item.count;
            printer_.print_loss(name, channel.last - item.count + 1, channel.last);
            return true;
        }
        channel.last = item.event.seq;
        const std::uint64_t lost = std::exchange(channel.lost, 0);
        if (!options_.filter.accepts(item.event))
            return true;
        if (options_.speed == "real" && (!printer_.flush() || !pace_.wait_for_event(item.event)))
            return false;
        printer_.print(name, item.event, lost);
        return true;
    }

    struct Channel {
        std::uint64_t last; // event shown, or lost
        std::uint64_t lost; // since the event before
    };

    const ReplayOptions& options_;
    LogReader& log_;
    EventPrinter& printer_;
    const StopSignal& stop_;
    Pace pace_;
    std::map<std::size_t, Channel> channels_;
};

Result<ExitCode> replay(const ReplayOptions& options)
{
    auto log = LogReader::open(options.file);
    if (!log)
        return tl::unexpected(log.error());
    const auto printer = make_printer(options.output, log->clock());
    if (!printer)
        return tl::unexpected(printer.error());
    const auto stop = StopSignal::create();
    if (!stop)
        return tl::unexpected(stop.error());
    const auto finished = Replay(options, *log, **printer, *stop).run();
    const bool written = (*printer)->flush();
    if (!finished)
        return tl::unexpected(finished.error());
    if (!*finished || !written)
        return ExitCode::Unfinished;
    if (!options.quiet)
        print_log_summary(*log);
    return exit_code_of(*log);
}

Action declare_replay(CLI::App& app)
{
    app.footer(format_help()
               + "\n\n"
                 "Examples:\n"
                 "  efdctl replay night.efdlog --clock real --id 7\n"
                 "  efdctl replay night.efdlog --speed real");
    const auto options = std::make_shared<ReplayOptions>();
    app.add_option("file", options->file, "Log that 'efdctl record' has written, - for standard input")
        ->type_name("FILE")
        ->required();
    app.add_option("--speed", options->speed, "real: as far apart as they were; default asap")
        ->type_name("SPEED")
        ->check(CLI::IsMember({"real", "asap"}).description(""));
    add_filter_options(app, options->filter);
    add_output_options(app, options->output);
    app.add_flag("-q,--quiet", options->quiet, "Print events only, no summary");
    return [options] { return replay(*options); };
}

} // namespace

constinit const Command replay_command{"replay", "Show the events of a log file", declare_replay};

} // namespace efdmon::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <ctime>
#include <iostream>
#include <memory>

#include "channels.hpp"
#include "command.hpp"
#include "efdmon/log_file.hpp"
#include "number.hpp"
#include "recorder.hpp"

namespace efdmon::cli {

namespace {

struct RecordOptions {
    std::string channel;
    std::string output;
    RecordRules rules;
    std::uint64_t count = 0;
    bool force = false;
    bool since_start = false;
    bool quiet = false;
    bool fail_on_loss = false;
};

// "my-sensor-20261121-230501.efdlog", in the current folder.
std::string default_output(std::string name)
{
    for (char& c : name) {
        if (c == '/' || c == ' ')
            c = '_';
    }
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    char time[32];
    return name + std::string(time, std::strftime(time, sizeof time, "-%Y%m%d-%H%M%S.efdlog", &parts));
}

Result<LogFile> create_output(const RecordOptions& options, const std::string& path)
{
    if (path == "-" && isatty(STDOUT_FILENO))
        return tl::unexpected(
            Error{EINVAL, "A log is no text for a terminal",
                  "Give a file with --output, or a pipe: efdctl record -o - | efdctl replay -"});
    return LogFile::create(path, options.force ? IfExists::Overwrite : IfExists::Refuse);
}

ExitCode exit_code(const RecordOptions& options, RecordEnd end, const Recorder& recorder)
{
    if (!recorder.exact())
        return ExitCode::Inexact;
    if (end == RecordEnd::Gone)
        return ExitCode::Gone;
    if (options.fail_on_loss && recorder.lost() > 0)
        return ExitCode::Lost;
    return options.rules.count && end != RecordEnd::Counted ? ExitCode::Unfinished : ExitCode::Ok;
}

// What has been written is worth keeping, whatever ended it.
Result<ExitCode> write_log(const RecordOptions& options, Recorder& recorder, LogFile& file,
                           const StopSignal& stop)
{
    const auto log = LogWriter::create(LogFormat::Native, file.stream(), WallClock());
    Progress progress(std::cerr, !options.quiet && is_terminal_there());
    const auto end = recorder.run(*log, file.stream(), options.rules, stop, progress);
    progress.clear();
    if (!end)
        return tl::unexpected(end.error());
    if (const auto closed = file.close(); !closed)
        return tl::unexpected(closed.error());
    const ExitCode code = exit_code(options, *end, recorder);
    if (!options.quiet || code == ExitCode::Inexact)
        std::cerr << "efdctl: " << recorder.name() << ": " << recorder.text()
                  << (*end == RecordEnd::Gone ? "; its driver has gone" : "") << std::endl;
    return code;
}

Result<ExitCode> record(const RecordOptions& options)
{
    const auto stop = StopSignal::create();
    if (!stop)
        return tl::unexpected(stop.error());
    auto channel = Channel::open(options.channel, Access::Read);
    if (!channel)
        return tl::unexpected(channel.error());
    auto recorder = Recorder::open(std::move(*channel), options.since_start ? Start::OldestKept : Start::Now);
    if (!recorder)
        return tl::unexpected(recorder.error());
    const std::string path = options.output.empty() ? default_output(recorder->name()) : options.output;
    auto file = create_output(options, path);
    if (!file)
        return tl::unexpected(file.error());
    // Scripts wait for this line: whatever is fired after it will be recorded.
    if (!options.quiet)
        std::cerr << "efdctl: recording " << recorder->name() << " from #" << recorder->first() << " to "
                  << path << std::endl;
    return write_log(options, *recorder, *file, *stop);
}

Action declare_record(CLI::App& app)
{
    app.footer(
        "Ends with --count, --duration, a signal (Ctrl+C), or the channel. A file cut short by anything\n"
        "else can be read up to its last whole event.\n\n"
        "Examples:\n"
        "  efdctl record my-sensor -o night.efdlog --duration 8h\n"
        "  efdctl record -o - | efdctl replay - --json");
    const auto options = std::make_shared<RecordOptions>();
    add_channel_argument(app, options->channel);
    app.add_option("-o,--output", options->output,
                   "File to write, - for standard output; default\nNAME-TIME.efdlog")
        ->type_name("FILE");
    app.add_flag("--force", options->force, "Overwrite the file if there is one");
    add_number(app, "-n,--count", options->count, "End after N events were received", 1);
    add_duration(app, "--duration", options->rules.duration, "End after TIME");
    app.add_flag("--since-start", options->since_start, "Begin with the oldest event that is still recorded");
    app.add_flag("-q,--quiet", options->quiet, "Print nothing but errors");
    app.add_flag("--fail-on-loss", options->fail_on_loss, "Exit with 5 if events were lost");
    return [options] {
        if (options->count > 0)
            options->rules.count = options->count;
        return record(*options);
    };
}

} // namespace

constinit const Command record_command{"record", "Write events to a log file", declare_record};

} // namespace efdmon::cli

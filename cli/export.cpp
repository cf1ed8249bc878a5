// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <memory>

#include "command.hpp"
#include "efdmon/log_file.hpp"
#include "log_input.hpp"
#include "progress.hpp"
#include "stop_signal.hpp"

namespace efdmon::cli {

namespace {

struct ExportOptions {
    std::string file;
    std::string output = "-";
    bool csv = false;
    bool json = false;
    bool force = false;
    bool quiet = false;
};

Result<LogFormat> format_of(const ExportOptions& options)
{
    if (options.csv)
        return LogFormat::Csv;
    if (options.json)
        return LogFormat::JsonLines;
    if (options.output == "-")
        return tl::unexpected(Error{EINVAL, "Cannot tell what to export to", "Give --csv or --json."});
    return log_format_for(options.output);
}

std::string progress_text(const LogReader& log, std::uint64_t events)
{
    return percent_text(log.offset(), log.size()) + std::to_string(events) + " events";
}

// Whether it came to the end of the log; not so where a signal came first.
Result<bool> copy_events(LogReader& log, LogWriter& writer, const LogFile& file, const StopSignal& stop,
                         Progress& progress)
{
    LogItem item;
    std::uint64_t events = 0;
    for (;;) {
        const auto more = log.next(item);
        if (!more || !*more)
            return more.map([](bool) { return true; });
        if (item.kind != LogItem::Kind::Event)
            continue;
        writer.write(log.channels()[item.channel].name, item.event);
        if (++events % 1024 != 0)
            continue;
        if (const auto written = file.check(); !written)
            return tl::unexpected(written.error());
        if (stop.raised())
            return false;
        if (progress.due())
            progress.show(progress_text(log, events));
    }
}

Result<ExitCode> export_log(const ExportOptions& options)
{
    const auto format = format_of(options);
    if (!format)
        return tl::unexpected(format.error());
    auto log = LogReader::open(options.file);
    if (!log)
        return tl::unexpected(log.error());
    auto file = LogFile::create(options.output, options.force ? IfExists::Overwrite : IfExists::Refuse);
    if (!file)
        return tl::unexpected(file.error());
    const auto stop = StopSignal::create();
    if (!stop)
        return tl::unexpected(stop.error());

    const auto writer = LogWriter::create(*format, file->stream(), log->clock());
    Progress progress(std::cerr, !options.quiet && is_terminal_there());
    const auto finished = copy_events(*log, *writer, *file, *stop, progress);
    progress.clear();
    writer->finish();
    if (!finished)
        return tl::unexpected(finished.error());
    if (const auto closed = file->close(); !closed)
        return tl::unexpected(closed.error());
    if (!*finished)
        return ExitCode::Unfinished;
    if (!options.quiet)
        print_log_summary(*log);
    return exit_code_of(*log);
}

Action declare_export(CLI::App& app)
{
    app.footer("Without --csv and --json, the name of the output says which.\n\n"
               "Examples:\n"
               "  efdctl export night.efdlog -o night.csv\n"
               "  efdctl export night.efdlog --json | jq .time");
    const auto options = std::make_shared<ExportOptions>();
    app.add_option("file", options->file, "Log that 'efdctl record' has written, - for standard input")
        ->type_name("FILE")
        ->required();
    app.add_option("-o,--output", options->output, "File to write; default - for standard output")
        ->type_name("FILE");
    auto* csv = app.add_flag("--csv", options->csv, "Export to CSV, with a header");
    app.add_flag("--json", options->json, "Export to JSON Lines")->excludes(csv);
    app.add_flag("--force", options->force, "Overwrite the file if there is one");
    app.add_flag("-q,--quiet", options->quiet, "Print nothing but errors");
    return [options] { return export_log(*options); };
}

} // namespace

constinit const Command export_command{"export", "Turn a log file into CSV or JSON Lines", declare_export};

} // namespace efdmon::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "output_options.hpp"

#include <iostream>

namespace efdmon::cli {

namespace {

ClockKind clock_kind(const std::string& name)
{
    if (name == "real")
        return ClockKind::Real;
    return name == "delta" ? ClockKind::Delta : ClockKind::Mono;
}

} // namespace

void add_output_options(CLI::App& app, OutputOptions& options)
{
    const auto store = [&options](const std::string& text) {
        if (const auto parsed = EventFormat::parse(text, ClockKind::Mono, WallClock(0)); !parsed)
            throw CLI::ValidationError("--format", parsed.error().text());
        options.format = text;
    };
    auto* format = app.add_option_function<std::string>("--format", store, "Print each event so; see below")
                       ->type_name("FORMAT");
    auto* clock = app.add_option("--clock", options.clock, "Time to print: mono, real or delta; default mono")
                      ->type_name("CLOCK")
                      ->check(CLI::IsMember({"mono", "real", "delta"}).description(""));
    auto* json = app.add_flag("--json", options.json, "Print JSON Lines");
    auto* csv = app.add_flag("--csv", options.csv, "Print CSV, with a header");
    for (auto* other : {format, clock}) {
        json->excludes(other);
        csv->excludes(other);
    }
    json->excludes(csv);
}

std::string format_help()
{
    return std::string("The default format is\n  '") + EventFormat::Default + "'\nof these specifiers:\n"
        + EventFormat::help();
}

Result<std::unique_ptr<EventPrinter>> make_printer(const OutputOptions& options, WallClock wall)
{
    if (options.json)
        return make_log_printer(LogFormat::JsonLines, std::cout, std::cerr, wall);
    if (options.csv)
        return make_log_printer(LogFormat::Csv, std::cout, std::cerr, wall);
    const bool own = !options.format.empty();
    auto format
        = EventFormat::parse(own ? options.format : EventFormat::Default, clock_kind(options.clock), wall);
    if (!format)
        return tl::unexpected(format.error());
    // Among lines of a format of the user's own, a program would not expect them.
    return make_text_printer(std::move(*format), std::cout, own ? std::cerr : std::cout);
}

} // namespace efdmon::cli

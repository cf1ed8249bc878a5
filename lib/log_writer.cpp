// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/log_writer.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <ostream>

#include "log_writers.hpp"

namespace efdmon {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

Result<LogFormat> log_format_for(std::string_view file_name)
{
    std::string extension = std::filesystem::path(file_name).extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), lower);
    if (extension == ".efdlog")
        return LogFormat::Native;
    if (extension == ".csv")
        return LogFormat::Csv;
    if (extension == ".jsonl" || extension == ".ndjson" || extension == ".json")
        return LogFormat::JsonLines;
    return tl::unexpected(Error{EINVAL,
                                "Cannot tell a log format from the name '" + std::string(file_name) + '\'',
                                "Let the name end in .efdlog, .csv or .jsonl."});
}

std::unique_ptr<LogWriter> LogWriter::create(LogFormat format, std::ostream& out, WallClock clock)
{
    switch (format) {
    case LogFormat::Native:
        return make_native_writer(out, clock);
    case LogFormat::Csv:
        return make_csv_writer(out, clock);
    case LogFormat::JsonLines:
        break;
    }
    return make_json_writer(out, clock);
}

// Formats of text have no place for these.
void LogWriter::add_channel(const LogChannel&) { }
void LogWriter::lose(std::string_view, std::uint64_t) { }

void LogWriter::flush()
{
    out_.flush();
}

void LogWriter::finish()
{
    flush();
}

void TextLogWriter::write(std::string_view channel, const Event& event)
{
    const auto previous = previous_ns_.find(channel);
    const bool has_delta = previous != previous_ns_.end();
    const std::int64_t delta = has_delta ? static_cast<std::int64_t>(event.time_ns - previous->second) : 0;
    write_row({channel, event, has_delta, delta, clock_.iso_text(event.time_ns)});
    if (has_delta)
        previous->second = event.time_ns;
    else
        previous_ns_.emplace(channel, event.time_ns);
}

} // namespace efdmon

// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/log_writer.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>

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
    if (extension == ".csv")
        return LogFormat::Csv;
    if (extension == ".jsonl" || extension == ".ndjson" || extension == ".json")
        return LogFormat::JsonLines;
    return tl::unexpected(Error{EINVAL,
                                "Cannot tell a log format from the name '" + std::string(file_name) + '\'',
                                "Let the name end in .csv or .jsonl."});
}

std::unique_ptr<LogWriter> LogWriter::create(LogFormat format, std::ostream& out, WallClock clock)
{
    return format == LogFormat::Csv ? make_csv_writer(out, clock) : make_json_writer(out, clock);
}

void LogWriter::write(std::string_view channel, const Event& event)
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

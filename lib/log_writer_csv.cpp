// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "log_writers.hpp"
#include "text.hpp"

namespace efdmon {

namespace {

void append_quoted(std::string& out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

void append_text(std::string& out, std::string_view text)
{
    const std::string field = valid_utf8(text);
    if (field.find_first_of(",\"\r\n") == std::string::npos)
        out += field;
    else
        append_quoted(out, field);
}

class CsvWriter final : public TextLogWriter {
public:
    CsvWriter(std::ostream& out, WallClock clock)
        : TextLogWriter(out, clock)
    {
        out_ << "channel,seq,time_ns,time,delta_ns,source,pid,tid,comm,id,cpu,data0,data1\n";
    }

private:
    void write_row(const Row& row) override
    {
        line_.clear();
        append_text(line_, row.channel);
        field(row.event.seq);
        field(row.event.time_ns);
        line_ += ',' + row.time + ',';
        if (row.has_delta)
            append_number(line_, row.delta_ns);
        line_ += ',' + source_name(row.event.source);
        append_task(row.event);
        field(row.event.id);
        field(row.event.cpu);
        field(row.event.data[0]);
        field(row.event.data[1]);
        line_ += '\n';
        out_.write(line_.data(), static_cast<std::streamsize>(line_.size()));
    }

    void append_task(const Event& event)
    {
        if (!event.has_task()) {
            line_ += ",,,";
            return;
        }
        field(event.pid);
        field(event.tid);
        line_ += ',';
        append_text(line_, event.comm_text());
    }

    template <class Integer>
    void field(Integer value)
    {
        line_ += ',';
        append_number(line_, value);
    }

    std::string line_;
};

} // namespace

std::unique_ptr<LogWriter> make_csv_writer(std::ostream& out, WallClock clock)
{
    return std::make_unique<CsvWriter>(out, clock);
}

} // namespace efdmon

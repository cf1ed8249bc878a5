// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>
#include <ostream>

#include "log_writers.hpp"
#include "text.hpp"

namespace efdmon {

namespace {

// Names of tasks and channels are arbitrary bytes.
std::string json_text(std::string_view text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// Puts the object together by hand, for a document tree of each event would
// cost more than all else that is done with it.
class JsonWriter final : public TextLogWriter {
public:
    JsonWriter(std::ostream& out, WallClock clock)
        : TextLogWriter(out, clock)
    {
    }

private:
    void write_row(const Row& row) override
    {
        line_ = "{\"channel\":" + json_text(row.channel);
        number("seq", row.event.seq);
        number("time_ns", row.event.time_ns);
        text("time", '"' + row.time + '"');
        if (row.has_delta)
            number("delta_ns", row.delta_ns);
        else
            text("delta_ns", "null");
        text("source", json_text(source_name(row.event.source)));
        append_task(row.event);
        number("id", row.event.id);
        number("cpu", row.event.cpu);
        number("data0", row.event.data[0]);
        number("data1", row.event.data[1]);
        line_ += "}\n";
        out_.write(line_.data(), static_cast<std::streamsize>(line_.size()));
    }

    void append_task(const Event& event)
    {
        if (!event.has_task()) {
            line_ += R"(,"pid":null,"tid":null,"comm":null)";
            return;
        }
        number("pid", event.pid);
        number("tid", event.tid);
        text("comm", json_text(event.comm_text()));
    }

    void text(std::string_view name, std::string_view json)
    {
        key(name);
        line_ += json;
    }

    template <class Integer>
    void number(std::string_view name, Integer value)
    {
        key(name);
        append_number(line_, value);
    }

    void key(std::string_view name)
    {
        line_ += ",\"";
        line_ += name;
        line_ += "\":";
    }

    std::string line_;
};

} // namespace

std::unique_ptr<LogWriter> make_json_writer(std::ostream& out, WallClock clock)
{
    return std::make_unique<JsonWriter>(out, clock);
}

} // namespace efdmon

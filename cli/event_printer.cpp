// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_printer.hpp"

#include <map>
#include <ostream>
#include <string>

namespace efdmon::cli {

namespace {

void write_loss(std::ostream& out, std::string_view channel, std::uint64_t first, std::uint64_t last)
{
    out << "-- " << channel << ": " << last - first + 1 << " lost, #" << first << " to #" << last << " --\n";
}

class TextPrinter final : public EventPrinter {
public:
    TextPrinter(EventFormat format, std::ostream& out, std::ostream& notices)
        : format_(std::move(format))
        , out_(out)
        , notices_(notices)
    {
    }

    void print(std::string_view channel, const Event& event, std::uint64_t lost) override
    {
        auto previous = previous_ns_.find(channel);
        if (previous == previous_ns_.end())
            previous = previous_ns_.emplace(channel, 0).first;
        out_ << format_.text({channel, event, previous->second, lost}) << '\n';
        previous->second = event.time_ns;
    }

    void print_loss(std::string_view channel, std::uint64_t first, std::uint64_t last) override
    {
        if (&notices_ != &out_)
            out_.flush();
        write_loss(notices_, channel, first, last);
    }

    bool flush() override { return out_.flush().good(); }

private:
    EventFormat format_;
    std::ostream& out_;
    std::ostream& notices_;
    std::map<std::string, std::uint64_t, std::less<>> previous_ns_;
};

class LogPrinter final : public EventPrinter {
public:
    LogPrinter(LogFormat format, std::ostream& out, std::ostream& notices, WallClock wall)
        : writer_(LogWriter::create(format, out, wall))
        , out_(out)
        , notices_(notices)
    {
    }

    void print(std::string_view channel, const Event& event, std::uint64_t) override
    {
        writer_->write(channel, event);
    }

    void print_loss(std::string_view channel, std::uint64_t first, std::uint64_t last) override
    {
        out_.flush();
        write_loss(notices_, channel, first, last);
    }

    bool flush() override { return out_.flush().good(); }

private:
    std::unique_ptr<LogWriter> writer_;
    std::ostream& out_;
    std::ostream& notices_;
};

} // namespace

std::unique_ptr<EventPrinter> make_text_printer(EventFormat format, std::ostream& out, std::ostream& notices)
{
    return std::make_unique<TextPrinter>(std::move(format), out, notices);
}

std::unique_ptr<EventPrinter> make_log_printer(LogFormat format, std::ostream& out, std::ostream& notices,
                                               WallClock wall)
{
    return std::make_unique<LogPrinter>(format, out, notices, wall);
}

} // namespace efdmon::cli

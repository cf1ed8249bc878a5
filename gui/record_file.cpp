// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_file.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <ostream>
#include <streambuf>
#include <utility>

#include "efdmon/log_file.hpp"
#include "wall_clock.hpp"

namespace efdmon::gui {

// Passes everything on and knows how much that was.
class RecordCounter final : public std::streambuf {
public:
    explicit RecordCounter(std::streambuf& next)
        : next_(next)
    {
    }
    std::uint64_t bytes() const { return bytes_; }

protected:
    std::streamsize xsputn(const char* text, std::streamsize size) override
    {
        const std::streamsize taken = next_.sputn(text, size);
        bytes_ += static_cast<std::uint64_t>(taken);
        return taken;
    }
    int_type overflow(int_type character) override
    {
        const char byte = traits_type::to_char_type(character);
        return xsputn(&byte, 1) == 1 ? character : traits_type::eof();
    }
    int sync() override { return next_.pubsync(); }

private:
    std::streambuf& next_;
    std::uint64_t bytes_ = 0;
};

struct RecordFile::Part {
    Part(LogFile opened, LogFormat format)
        : file(std::move(opened))
        , counter(*file.stream().rdbuf())
        , out(&counter)
        , writer(LogWriter::create(format, out, wallClock().newest()))
    {
    }

    LogFile file;
    RecordCounter counter;
    std::ostream out;
    std::unique_ptr<LogWriter> writer;
};

namespace {

constexpr std::size_t Piece = 256; // events between two looks at the size
constexpr std::uint64_t MostAhead = 128 * 1024; // what such a piece and the writer may hold

std::string numbered(const std::string& path, unsigned number)
{
    const std::filesystem::path whole(path);
    const std::string name
        = whole.stem().string() + '.' + std::to_string(number) + whole.extension().string();
    return (whole.parent_path() / name).string();
}

} // namespace

RecordFile::RecordFile(RecordTarget target)
    : target_(std::move(target))
{
}

RecordFile::~RecordFile() = default;

Result<std::unique_ptr<RecordFile>> RecordFile::create(RecordTarget target)
{
    std::unique_ptr<RecordFile> made(new RecordFile(std::move(target)));
    if (auto opened = made->open(made->target_.path, true); !opened)
        return tl::unexpected(opened.error());
    return made;
}

Result<void> RecordFile::open(const std::string& path, bool overwrite)
{
    auto file = LogFile::create(path, overwrite ? IfExists::Overwrite : IfExists::Refuse);
    if (!file)
        return tl::unexpected(file.error());
    part_ = std::make_unique<Part>(std::move(*file), target_.format);
    paths_.push_back(path);
    ++begun_;
    for (auto& [name, track] : tracks_)
        track.told = false;
    return {};
}

void RecordFile::addChannel(const LogChannel& channel)
{
    tracks_.try_emplace(channel.name, Track{channel, false});
}

// A later file begins where the one before has ended: what was lost in between
// belongs to it.
RecordFile::Track& RecordFile::tell(const std::string& channel, std::uint64_t before)
{
    Track& track = tracks_.try_emplace(channel, Track{{channel, 0, 0, before}, false}).first->second;
    if (!std::exchange(track.told, true)) {
        track.channel.start_seq = std::min(track.channel.start_seq, before);
        part_->writer->add_channel(track.channel);
    }
    return track;
}

void RecordFile::writePiece(const std::string& channel, std::span<const Event> events)
{
    Track& track = tell(channel, events.front().seq - 1);
    for (const Event& event : events)
        part_->writer->write(channel, event);
    track.channel.start_seq = events.back().seq;
}

Result<void> RecordFile::write(const std::string& channel, std::span<const Event> events)
{
    while (!events.empty()) {
        if (full())
            if (auto rotated = rotate(); !rotated)
                return rotated;
        const std::size_t count = std::min(events.size(), target_.limit > 0 ? Piece : events.size());
        writePiece(channel, events.first(count));
        events = events.subspan(count);
        if (!part_->out)
            break;
    }
    return part_->file.check();
}

void RecordFile::lose(const std::string& channel, std::uint64_t seq)
{
    const Track& track = tell(channel, seq);
    if (seq > track.channel.start_seq)
        part_->writer->lose(channel, seq);
}

bool RecordFile::full() const
{
    return target_.limit > 0
        && part_->counter.bytes() + std::min(MostAhead, target_.limit / 8) >= target_.limit;
}

// It is not waited for until the full one is on the disk: there is no time for that.
Result<void> RecordFile::rotate()
{
    part_->writer->finish();
    if (auto written = part_->file.check(); !written)
        return written;
    bytesBefore_ += part_->counter.bytes();
    if (auto opened = openNext(); !opened)
        return opened;
    while (target_.files > 0 && paths_.size() > target_.files) {
        std::error_code ignored; // somebody else may have moved it away
        std::filesystem::remove(paths_.front(), ignored);
        paths_.pop_front();
    }
    return {};
}

// A file of that name is not this recording's to overwrite.
Result<void> RecordFile::openNext()
{
    constexpr unsigned Tries = 1000;
    for (unsigned tried = 0;; ++tried) {
        auto opened = open(numbered(target_.path, ++number_), false);
        if (opened || opened.error().code != EEXIST || tried == Tries)
            return opened;
    }
}

Result<void> RecordFile::flush()
{
    part_->writer->flush();
    return part_->file.check();
}

Result<void> RecordFile::finish()
{
    part_->writer->finish();
    return part_->file.close();
}

std::uint64_t RecordFile::bytes() const
{
    return bytesBefore_ + part_->counter.bytes();
}

} // namespace efdmon::gui

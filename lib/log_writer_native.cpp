// SPDX-License-Identifier: GPL-3.0-or-later
#include <linux/efdmon.h>

#include <cstring>
#include <map>
#include <ostream>
#include <vector>

#include "event_codec.hpp"
#include "log_block.hpp"
#include "log_writers.hpp"

namespace efdmon {

namespace {

class NativeWriter final : public LogWriter {
public:
    NativeWriter(std::ostream& out, WallClock clock)
        : LogWriter(out)
    {
        out_.write(reinterpret_cast<const char*>(FileMagic.data()), FileMagic.size());
        std::byte* end = put_fixed(block_.payload(), FormatVersion);
        end = put_fixed(end, std::uint32_t{EFDMON_ABI_VERSION});
        end = put_fixed(end, static_cast<std::uint64_t>(clock.unix_ns(0)));
        block_.write(out_, BlockType::Start, end);
    }

    void add_channel(const LogChannel& channel) override
    {
        close_block();
        const std::string_view name = std::string_view(channel.name).substr(0, EFDMON_NAME_LEN);
        std::byte* end = put_fixed(block_.payload(), static_cast<std::uint32_t>(channels_.size()));
        end = put_fixed(end, channel.number);
        end = put_fixed(end, channel.ring_entries);
        end = put_fixed(end, channel.start_seq);
        std::memcpy(end, name.data(), name.size());
        block_.write(out_, BlockType::Channel, end + name.size());
        numbers_.emplace(channel.name, channels_.size());
        channels_.push_back({channel.name, channel.start_seq, 0, 0});
    }

    void write(std::string_view channel, const Event& event) override
    {
        select(channel, event.seq - 1);
        make_room(event.time_ns);
        Track& track = channels_[current_];
        if (event.seq <= track.position)
            put_channel(event.seq - 1); // numbered anew: the module was loaded again
        else if (event.seq - track.position > 1)
            put_lost(event.seq - 1);
        end_ = encoder_.encode(end_, event);
        track.position = event.seq;
        ++track.received;
        time_ns_ = event.time_ns;
    }

    void lose(std::string_view channel, std::uint64_t seq) override
    {
        select(channel, seq);
        make_room(time_ns_);
        if (seq > channels_[current_].position)
            put_lost(seq);
    }

    void flush() override
    {
        close_block();
        out_.flush();
    }

    void finish() override
    {
        close_block();
        // Channels are devices: more of them than fit here cannot be.
        std::byte* end = block_.payload();
        for (const Track& track : channels_) {
            end = put_fixed(end, track.received);
            end = put_fixed(end, track.lost);
        }
        block_.write(out_, BlockType::End, end);
        out_.flush();
    }

private:
    struct Track {
        std::string name;
        std::uint64_t position; // the last event written, or lost
        std::uint64_t received;
        std::uint64_t lost;
    };

    // Of everything that one call may write.
    static constexpr std::size_t MaxCall = 3 * (1 + 2 * MaxVarint) + EventEncoder::MaxSize;

    void select(std::string_view channel, std::uint64_t start_seq)
    {
        if (current_ < channels_.size() && channels_[current_].name == channel)
            return;
        auto found = numbers_.find(channel);
        if (found == numbers_.end()) {
            add_channel({std::string(channel), 0, 0, start_seq});
            found = numbers_.find(channel);
        }
        current_ = found->second;
    }

    void make_room(std::uint64_t time_ns)
    {
        if (end_ && block_.limit() - end_ < static_cast<std::ptrdiff_t>(MaxCall))
            close_block();
        if (end_ && told_ == current_)
            return;
        if (!end_) {
            end_ = put_fixed(block_.payload(), time_ns);
            encoder_.start(time_ns);
        }
        put_channel(channels_[current_].position);
    }

    void put_channel(std::uint64_t position)
    {
        *end_++ = std::byte{ItemChannel};
        end_ = put_varint(end_, current_);
        end_ = put_varint(end_, position);
        channels_[current_].position = position;
        told_ = current_;
    }

    void put_lost(std::uint64_t seq)
    {
        Track& track = channels_[current_];
        const std::uint64_t lost = seq - track.position;
        *end_++ = std::byte{ItemLost};
        end_ = put_varint(end_, lost);
        track.position = seq;
        track.lost += lost;
    }

    void close_block()
    {
        if (end_)
            block_.write(out_, BlockType::Events, end_);
        end_ = nullptr;
    }

    BlockBuilder block_;
    EventEncoder encoder_;
    std::byte* end_ = nullptr; // of the block of events under construction, if there is one
    std::uint64_t time_ns_ = 0;
    std::vector<Track> channels_;
    std::map<std::string, std::size_t, std::less<>> numbers_;
    std::size_t current_ = 0;
    std::size_t told_ = 0; // the channel that the block is at
};

} // namespace

std::unique_ptr<LogWriter> make_native_writer(std::ostream& out, WallClock clock)
{
    return std::make_unique<NativeWriter>(out, clock);
}

} // namespace efdmon

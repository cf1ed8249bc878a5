// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_reader_state.hpp"

#include <linux/efdmon.h>

#include <algorithm>
#include <cerrno>
#include <numeric>
#include <utility>

namespace efdmon {

namespace {

std::uint64_t accounted(const LogTotals& totals)
{
    return totals.received + totals.lost + totals.damaged;
}

} // namespace

Result<void> LogReader::State::advance()
{
    const auto block = blocks.next();
    if (!block)
        return tl::unexpected(block.error());
    skipped_ += block->skipped;
    damaged_ = damaged_ || block->skipped > 0;
    if (block->state == BlockState::End) {
        at_end = true;
        return {};
    }
    if (block->state == BlockState::CutOff && block->type != BlockType::Events)
        return {}; // nothing in it can be used
    damaged_ = damaged_ || ended_; // what follows the end is no part of the log
    return take_block(*block);
}

Result<void> LogReader::State::take_block(const Block& block)
{
    const ByteReader in(block.payload);
    switch (block.type) {
    case BlockType::Start:
        return take_start(in);
    case BlockType::Channel:
        take_channel(in);
        return {};
    case BlockType::Events:
        start_events(block);
        return {};
    case BlockType::End:
        take_end(in);
        return {};
    }
    return {}; // of a later version that kept what this one knows
}

Result<void> LogReader::State::take_start(ByteReader in)
{
    const auto version = in.fixed<std::uint32_t>();
    in.fixed<std::uint32_t>(); // the events of a device interface all fit in this version
    clock_ns = static_cast<std::int64_t>(in.fixed<std::uint64_t>());
    if (version == FormatVersion)
        return {};
    return tl::unexpected(Error{EPROTO,
                                "The log is of format version " + std::to_string(version)
                                    + ", this program reads version " + std::to_string(FormatVersion),
                                "Read it with the version of efdctl that recorded it."});
}

void LogReader::State::take_channel(ByteReader in)
{
    const auto index = in.fixed<std::uint32_t>();
    LogChannel channel;
    channel.number = in.fixed<std::uint32_t>();
    channel.ring_entries = in.fixed<std::uint32_t>();
    channel.start_seq = in.fixed<std::uint64_t>();
    if (!in.ok() || !know_channel(index)) {
        damaged_ = true;
        return;
    }
    const auto name = in.bytes(std::min<std::size_t>(in.size(), EFDMON_NAME_LEN));
    channel.name.assign(reinterpret_cast<const char*>(name.data()), name.size());
    positions_[index] = channel.start_seq;
    channels[index] = std::move(channel);
}

// Makes place for it, even if the block that describes it is damaged.
bool LogReader::State::know_channel(std::uint64_t index)
{
    if (index >= MaxChannels)
        return false;
    while (channels.size() <= index) {
        channels.push_back({.name = "channel " + std::to_string(channels.size())});
        totals.emplace_back();
        positions_.push_back(0);
    }
    return true;
}

// What the recorder counted, against what was read.
void LogReader::State::take_end(ByteReader in)
{
    ended_ = true;
    for (std::uint64_t index = 0; !in.empty() && know_channel(index); ++index) {
        const auto received = in.fixed<std::uint64_t>();
        const auto written = received + in.fixed<std::uint64_t>();
        LogTotals& read = totals[index];
        if (!in.ok() || written == accounted(read))
            continue;
        damaged_ = true;
        if (written > accounted(read))
            read.damaged += written - accounted(read);
    }
}

void LogReader::State::start_events(const Block& block)
{
    checked_ = block.state == BlockState::Whole;
    items_ = ByteReader(block.payload);
    decoder_.start(items_.fixed<std::uint64_t>());
    channel_ = MaxChannels; // none, until the block says which
}

bool LogReader::State::take_item(LogItem& item)
{
    while (!items_.empty()) {
        const auto first = items_.fixed<std::uint8_t>();
        bool is_item = true;
        const bool taken = first & ItemEvent ? take_event(first, item)
            : first == ItemLost              ? take_lost(item)
            : first == ItemChannel           ? take_switch(item, is_item)
                                             : false;
        if (!taken)
            stop_block();
        else if (is_item)
            return true;
    }
    return false;
}

// Half an item is all that may stand at the end of a block that is cut off.
void LogReader::State::stop_block()
{
    damaged_ = damaged_ || checked_;
    items_ = ByteReader({});
}

bool LogReader::State::take_event(std::uint8_t first, LogItem& item)
{
    if (channel_ >= channels.size() || !decoder_.decode(first, items_, item.event))
        return false;
    item.kind = LogItem::Kind::Event;
    item.channel = channel_;
    item.count = 1;
    item.event.seq = ++positions_[channel_];
    ++totals[channel_].received;
    unchecked_ += checked_ ? 0 : 1;
    return true;
}

bool LogReader::State::take_lost(LogItem& item)
{
    const std::uint64_t count = items_.varint();
    if (count == 0 || channel_ >= channels.size())
        return false;
    item.kind = LogItem::Kind::Lost;
    item.channel = channel_;
    item.count = count;
    positions_[channel_] += count;
    totals[channel_].lost += count;
    return true;
}

// A channel goes on where it was, unless blocks in between are gone, or its
// events are numbered anew.
bool LogReader::State::take_switch(LogItem& item, bool& is_item)
{
    const std::uint64_t index = items_.varint();
    const std::uint64_t position = items_.varint();
    if (!items_.ok() || !know_channel(index))
        return false;
    channel_ = static_cast<std::size_t>(index);
    const std::uint64_t expected = std::exchange(positions_[channel_], position);
    is_item = position > expected;
    if (!is_item)
        return true;
    item.kind = LogItem::Kind::Damaged;
    item.channel = channel_;
    item.count = position - expected;
    totals[channel_].damaged += item.count;
    damaged_ = true;
    return true;
}

LogEnding LogReader::State::ending() const
{
    if (damaged_)
        return LogEnding::Damaged;
    return ended_ ? LogEnding::Complete : LogEnding::CutOff;
}

std::string LogReader::State::ending_text() const
{
    std::string text;
    if (damaged_) {
        const auto missing
            = std::accumulate(totals.begin(), totals.end(), std::uint64_t{0},
                              [](std::uint64_t sum, const LogTotals& one) { return sum + one.damaged; });
        text = "The log is damaged: " + std::to_string(skipped_) + " bytes of it cannot be read, and "
            + std::to_string(missing) + " events are known to be missing for that.";
    }
    if (!ended_) {
        text += text.empty() ? "" : " ";
        text += "The log is cut off at byte " + std::to_string(blocks.offset())
            + ": its recorder was stopped, had no space left, or is still at work. Whatever is whole was "
              "read.";
        if (unchecked_ > 0)
            text += " The last " + std::to_string(unchecked_)
                + " events come from a block without its checksum.";
    }
    return text;
}

} // namespace efdmon

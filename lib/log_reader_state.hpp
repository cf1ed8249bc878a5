// SPDX-License-Identifier: GPL-3.0-or-later
// What a LogReader knows in the middle of a log.
#pragma once

#include "efdmon/log_reader.hpp"
#include "efdmon/unique_fd.hpp"
#include "event_codec.hpp"
#include "log_block.hpp"

namespace efdmon {

struct LogReader::State {
    State(UniqueFd file, std::uint64_t file_size, std::function<bool()> stopped)
        : fd(std::move(file))
        , size(file_size)
        , blocks(fd.get(), std::move(stopped))
    {
    }

    // Looks at the next block. Events wait for take_item() then; all else is
    // taken in at once.
    Result<void> advance();
    // The next item of the block, if there is one more.
    bool take_item(LogItem& item);
    bool has_items() const { return !items_.empty(); }

    LogEnding ending() const;
    std::string ending_text() const;

    UniqueFd fd;
    std::uint64_t size;
    BlockReader blocks;
    bool at_end = false;
    std::int64_t clock_ns = 0;
    std::vector<LogChannel> channels;
    std::vector<LogTotals> totals;

private:
    Result<void> take_block(const Block& block);
    Result<void> take_start(ByteReader in);
    void take_channel(ByteReader in);
    void take_end(ByteReader in);
    void start_events(const Block& block);
    bool know_channel(std::uint64_t index);
    bool take_event(std::uint8_t first, LogItem& item);
    bool take_lost(LogItem& item);
    bool take_switch(LogItem& item, bool& is_item);
    void stop_block();

    std::vector<std::uint64_t> positions_; // of each channel: the last event taken
    ByteReader items_{{}};
    EventDecoder decoder_;
    std::size_t channel_ = 0;
    bool checked_ = true; // the block's checksum was right
    bool ended_ = false; // the block that says so has come
    bool damaged_ = false;
    std::uint64_t unchecked_ = 0; // events taken from a block that is cut off
    std::uint64_t skipped_ = 0; // bytes that are no part of the log
};

} // namespace efdmon

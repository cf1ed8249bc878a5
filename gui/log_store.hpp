// SPDX-License-Identifier: GPL-3.0-or-later
// The newest records, in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "snapshot.hpp"

namespace efdmon::gui {

class LogStore {
public:
    explicit LogStore(std::size_t capacity = LogCapacity)
        : capacity_(capacity)
    {
    }

    std::size_t capacity() const { return capacity_; }
    // The newest records stay, as many as there is room for, and keep their numbers.
    void setCapacity(std::size_t capacity);
    std::size_t size() const { return size_; }
    // Row 0 is the oldest record kept.
    const LogRecord& at(std::size_t row) const { return records_[slot(row)]; }
    // The previous record of the same channel. Valid until the store changes.
    const LogRecord* previous(std::size_t row) const;
    // The channel's newest record, also where it has been pushed out by now.
    const LogRecord* newest(std::uint16_t channel) const;

    // Records keep their number for as long as they are here, whatever goes
    // before them: row 0 has firstNumber(), the next to come endNumber().
    std::uint64_t firstNumber() const { return pushed_ - size_; }
    std::uint64_t endNumber() const { return pushed_; }

    // Pushes out the oldest where there is no room.
    void append(std::span<const LogRecord> records);
    // All that another one has, which came after what is here.
    void append(const LogStore& later);
    // Records of the channel are missing here that were not lost: the next to come
    // has no previous one.
    void cut(unsigned channel);
    // Channels whose next record has no previous one, and those of which records
    // have been pushed out.
    std::vector<unsigned> cutChannels() const;
    std::vector<unsigned> shortenedChannels() const;
    void dropOldest(std::size_t count);
    void clear();
    std::vector<LogRecord> copy() const;

private:
    struct Trail {
        std::uint64_t last = 0; // pushed_ at the channel's last record; 0 before its first
        std::uint64_t goneEnd = 0; // number after that of the last one dropped
        bool cut = false; // the next record has no previous one
        LogRecord gone; // that one, for the sake of the one after it
    };

    std::size_t slot(std::size_t row) const;
    Trail& trail(std::uint16_t channel);
    void push(const LogRecord& record);
    template <class Predicate>
    std::vector<unsigned> channelsThat(Predicate predicate) const;

    std::size_t capacity_;
    std::size_t size_ = 0;
    std::size_t first_ = 0; // slot of the oldest
    std::vector<LogRecord> records_; // grows to the capacity, then turns in a circle
    std::uint64_t pushed_ = 0;
    std::vector<Trail> trails_; // by channel
    std::size_t channels_ = 0; // that have a trail
};

} // namespace efdmon::gui

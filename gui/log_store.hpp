// SPDX-License-Identifier: GPL-3.0-or-later
// The newest records, in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
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
    std::size_t size() const { return size_; }
    // Row 0 is the oldest record kept.
    const LogRecord& at(std::size_t row) const { return records_[slot(row)]; }
    // The previous record of the same channel, if it is still kept.
    const LogRecord* previous(std::size_t row) const;

    // Pushes out the oldest where there is no room.
    void append(std::span<const LogRecord> records);
    void dropOldest(std::size_t count);
    void clear();
    std::vector<LogRecord> copy() const;

private:
    std::size_t slot(std::size_t row) const;
    void push(LogRecord record);

    std::size_t capacity_;
    std::size_t size_ = 0;
    std::size_t first_ = 0; // slot of the oldest
    std::vector<LogRecord> records_; // grows to the capacity, then turns in a circle
    std::uint64_t pushed_ = 0;
    std::map<std::uint16_t, std::uint64_t> last_; // pushed_ at each channel's last record
};

} // namespace efdmon::gui

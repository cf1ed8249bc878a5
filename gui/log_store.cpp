// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_store.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace efdmon::gui {

std::size_t LogStore::slot(std::size_t row) const
{
    const std::size_t position = first_ + row;
    return position < capacity_ ? position : position - capacity_;
}

// Between a record and its previous one there is no other of the channel: if
// that one has gone, it is the last of the channel that went.
const LogRecord* LogStore::previous(std::size_t row) const
{
    const LogRecord& record = at(row);
    if (record.back == 0)
        return nullptr;
    return record.back <= row ? &at(row - record.back) : &trails_[record.channel].gone;
}

const LogRecord* LogStore::newest(std::uint16_t channel) const
{
    if (channel >= trails_.size() || trails_[channel].last == 0 || trails_[channel].cut)
        return nullptr;
    const Trail& known = trails_[channel];
    return known.last > firstNumber() ? &at(static_cast<std::size_t>(known.last - 1 - firstNumber()))
                                      : &known.gone;
}

// Asked a million times a second.
inline LogStore::Trail& LogStore::trail(std::uint16_t channel)
{
    if (channel >= trails_.size()) [[unlikely]]
        trails_.resize(channel + std::size_t{1});
    return trails_[channel];
}

void LogStore::setCapacity(std::size_t capacity)
{
    dropOldest(size_ - std::min(size_, capacity));
    std::vector<LogRecord> kept;
    kept.reserve(capacity);
    for (std::size_t row = 0; row < size_; ++row)
        kept.push_back(at(row));
    records_ = std::move(kept);
    capacity_ = capacity;
    first_ = 0;
}

void LogStore::append(std::span<const LogRecord> records)
{
    // Address space, not memory: what growing would copy is never touched.
    records_.reserve(capacity_);
    while (!records.empty()) {
        const auto batch = records.first(std::min(records.size(), capacity_));
        dropOldest(size_ + batch.size() - std::min(size_ + batch.size(), capacity_));
        for (const LogRecord& record : batch)
            push(record);
        records = records.subspan(batch.size());
    }
}

void LogStore::append(const LogStore& later)
{
    for (const unsigned channel : later.shortenedChannels())
        cut(channel);
    append(later.copy());
    for (const unsigned channel : later.cutChannels())
        cut(channel);
}

void LogStore::push(const LogRecord& record)
{
    Trail& mine = trail(record.channel);
    const std::uint64_t before = std::exchange(mine.last, ++pushed_);
    channels_ += before == 0 ? 1 : 0;
    const bool cut = std::exchange(mine.cut, false) || record.cut;
    const std::uint64_t back = before == 0 || cut ? 0 : pushed_ - before;

    const std::size_t position = slot(size_);
    if (position == records_.size())
        records_.push_back(record);
    else
        records_[position] = record;
    records_[position].back
        = back <= std::numeric_limits<std::uint32_t>::max() ? static_cast<std::uint32_t>(back) : 0;
    records_[position].cut = cut;
    ++size_;
}

void LogStore::dropOldest(std::size_t count)
{
    count = std::min(count, size_);
    const std::uint64_t first = firstNumber();
    std::size_t missing = channels_;
    for (std::size_t row = count; row > 0 && missing > 0; --row) {
        Trail& left = trails_[at(row - 1).channel];
        if (left.goneEnd > first)
            continue;
        left.gone = at(row - 1);
        left.goneEnd = first + row;
        --missing;
    }
    first_ = slot(count);
    size_ -= count;
}

template <class Predicate>
std::vector<unsigned> LogStore::channelsThat(Predicate predicate) const
{
    std::vector<unsigned> channels;
    for (unsigned channel = 0; channel < trails_.size(); ++channel)
        if (predicate(trails_[channel]))
            channels.push_back(channel);
    return channels;
}

void LogStore::cut(unsigned channel)
{
    trail(static_cast<std::uint16_t>(channel)).cut = true;
}

std::vector<unsigned> LogStore::cutChannels() const
{
    return channelsThat([](const Trail& trail) { return trail.cut; });
}

std::vector<unsigned> LogStore::shortenedChannels() const
{
    return channelsThat([](const Trail& trail) { return trail.goneEnd > 0; });
}

void LogStore::clear()
{
    *this = LogStore(capacity_);
}

std::vector<LogRecord> LogStore::copy() const
{
    std::vector<LogRecord> all;
    all.reserve(size_);
    for (std::size_t row = 0; row < size_; ++row)
        all.push_back(at(row));
    return all;
}

} // namespace efdmon::gui

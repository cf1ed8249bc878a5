// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_decoder.hpp"

#include <algorithm>
#include <utility>

namespace efdmon::gui {
namespace {

constexpr std::uint64_t NsPerSecond = 1'000'000'000;
// 146 years; a later stamp, which only a damaged file has, would make sums of times
// overflow.
constexpr std::uint64_t LatestTime = std::uint64_t{1} << 62;

bool earlier(const LogRecord& a, const LogRecord& b)
{
    return a.event.time_ns < b.event.time_ns;
}

} // namespace

LogDecoder::LogDecoder(LogReader reader, std::size_t part)
    : reader_(std::move(reader))
    , part_(part)
{
}

Result<LogPartPtr> LogDecoder::next()
{
    if (!ended_) {
        fill();
        return cut();
    }
    if (error_)
        return tl::unexpected(*error_);
    return LogPartPtr();
}

// A recorder writes channel by channel, so twice as much as is handed out is
// looked at: within that, all is put into the order of time.
void LogDecoder::fill()
{
    const auto before = static_cast<std::ptrdiff_t>(records_.size());
    room_ = true;
    // Losses, too, count as something read, or a part could take for ever.
    LogItem item;
    for (std::size_t items = 0; room_ && items < 4 * part_; ++items) {
        const auto taken = reader_.next(item);
        if (!taken)
            error_ = taken.error();
        done_ = !taken.value_or(false);
        if (done_)
            break;
        take(item);
        room_ = room_ && records_.size() < 2 * part_;
    }
    if (tracks_.size() < 2)
        return;
    std::stable_sort(records_.begin() + before, records_.end(), earlier);
    std::inplace_merge(records_.begin(), records_.begin() + before, records_.end(), earlier);
}

void LogDecoder::take(const LogItem& item)
{
    Track& one = track(item.channel);
    switch (item.kind) {
    case LogItem::Kind::Event:
        add(one, item.event);
        return;
    case LogItem::Kind::Lost:
        one.channel.lost += item.count;
        break;
    case LogItem::Kind::Damaged:
        one.channel.damaged += item.count;
        break;
    }
    one.missing += item.count;
}

void LogDecoder::add(Track& track, const Event& event)
{
    RecordedChannel& channel = track.channel;
    const std::uint64_t time = std::min(event.time_ns, LatestTime);
    // What is missing lies between the two events around it.
    if (const std::uint64_t missing = std::exchange(track.missing, 0); missing != 0)
        track.sums.addLost(channel.received != 0 ? channel.lastNs : time, time, missing);
    track.sums.add(time);
    room_ = room_ && track.sums.size() < EventSums::Limit / 2; // beyond the limit they get coarse
    if (channel.received++ == 0)
        channel.firstNs = time;
    channel.lastNs = time;
    if (const std::uint64_t second = time / NsPerSecond; second != track.second) {
        track.second = second;
        track.inSecond = 0;
    }
    channel.busiest = std::max(channel.busiest, ++track.inSecond);
    begin_ = begin_ == 0 ? time : std::min(begin_, time);
    end_ = std::max(end_, time);
    records_.push_back({event, 0, static_cast<std::uint16_t>(channel.number)});
}

LogDecoder::Track& LogDecoder::track(std::size_t index)
{
    while (tracks_.size() <= index) {
        const LogChannel& described = reader_.channels()[tracks_.size()];
        Track made;
        made.channel.number = freeNumber(described.number);
        made.channel.name = QString::fromStdString(described.name);
        numbers_.insert(made.channel.number);
        tracks_.push_back(std::move(made));
    }
    return tracks_[index];
}

// Two channels of a file may say that they are the same device; the window
// must be able to tell them apart.
unsigned LogDecoder::freeNumber(unsigned wanted) const
{
    constexpr unsigned Most = 65'535;
    unsigned number = std::min(wanted, Most);
    while (numbers_.contains(number))
        number = number == Most ? 0 : number + 1;
    return number;
}

LogPartPtr LogDecoder::cut()
{
    auto part = std::make_shared<LogPart>();
    const std::size_t count = done_ ? records_.size() : records_.size() / 2;
    const auto end = records_.begin() + static_cast<std::ptrdiff_t>(count);
    part->snapshot.records.assign(records_.begin(), end);
    records_.erase(records_.begin(), end);
    ended_ = done_;
    if (ended_)
        endSums();
    for (Track& one : tracks_) {
        if (!one.sums.empty())
            part->snapshot.sums[one.channel.number] = one.sums.take();
        part->channels.push_back(one.channel);
    }
    part->beginNs = begin_;
    part->endNs = end_;
    part->offset = reader_.offset();
    part->size = reader_.size();
    return part;
}

// What is missing after a channel's last event was missed then, or later.
void LogDecoder::endSums()
{
    // A channel of which the file has no events, or no more of them.
    if (!reader_.channels().empty())
        track(reader_.channels().size() - 1);
    for (Track& one : tracks_)
        if (one.missing != 0 && end_ != 0)
            one.sums.addLost(one.channel.received != 0 ? one.channel.lastNs : end_, end_,
                             std::exchange(one.missing, 0));
}

} // namespace efdmon::gui

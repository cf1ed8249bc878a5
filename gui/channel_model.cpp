// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel_model.hpp"

#include <algorithm>

#include "duration.hpp"

namespace efdmon::gui {

ChannelModel::ChannelModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ChannelModel::setChannels(const std::vector<ChannelStatus>& channels)
{
    const auto listed = [&](const ChannelRow& row) {
        return std::any_of(channels.begin(), channels.end(),
                           [&](const auto& one) { return one.number == row.status.number; });
    };
    for (int i = rowCount() - 1; i >= 0; --i) {
        if (listed(rows_[static_cast<std::size_t>(i)]))
            continue;
        beginRemoveRows({}, i, i);
        rows_.erase(rows_.begin() + i);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const int at = static_cast<int>(i);
        if (i == rows_.size() || rows_[i].status.number != channels[i].number) {
            beginInsertRows({}, at, at);
            rows_.insert(rows_.begin() + at, ChannelRow{});
            update(rows_[i], channels[i]);
            endInsertRows();
        } else {
            update(rows_[i], channels[i]);
            Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
        }
    }
}

// A survey repeats what it saw at its first look; only a feed opened anew
// starts the counts again.
void ChannelModel::update(ChannelRow& row, const ChannelStatus& status)
{
    if (status.fresh)
        row = {};
    if (status.fresh || !status.watched)
        row.counts.position = status.events;
    row.status = status;
}

void ChannelModel::setAlerting(const std::set<unsigned>& channels)
{
    for (ChannelRow& row : rows_)
        row.alerting = channels.contains(row.status.number);
    changed(Name, Name);
}

void ChannelModel::apply(const Snapshot& snapshot, std::int64_t now)
{
    now_ = std::max(now_, now);
    for (const auto& [channel, sums] : snapshot.sums)
        history_.add(channel, sums);
    for (ChannelRow& row : rows_)
        take(row, snapshot);
    findLast(snapshot);
    // The trend moves with the clock: drawing it each frame would show nothing more.
    changed(Events, Rate);
    changed(Share, Last);
}

void ChannelModel::take(ChannelRow& row, const Snapshot& snapshot)
{
    const unsigned channel = row.status.number;
    if (const auto found = snapshot.listeners.find(channel); found != snapshot.listeners.end())
        row.status.listeners = found->second;
    if (const auto found = snapshot.counts.find(channel); found != snapshot.counts.end())
        row.counts = found->second;
    if (const auto found = snapshot.latency.find(channel); found != snapshot.latency.end())
        row.latency = found->second;
    if (const auto found = snapshot.bells.find(channel); found != snapshot.bells.end()) {
        row.bells.insert(row.bells.end(), found->second.begin(), found->second.end());
        if (row.bells.size() > BellRead::Kept)
            row.bells.erase(row.bells.begin(), row.bells.end() - static_cast<std::ptrdiff_t>(BellRead::Kept));
    }
}

// From the end: the newest record of each channel, and no walk through a flood.
void ChannelModel::findLast(const Snapshot& snapshot)
{
    std::size_t missing = snapshot.counts.size();
    for (auto record = snapshot.records.rbegin(); missing > 0 && record != snapshot.records.rend();
         ++record) {
        const auto row = std::find_if(rows_.begin(), rows_.end(), [&](const ChannelRow& one) {
            return one.status.number == record->channel;
        });
        if (row == rows_.end() || (row->last && row->last->seq >= record->event.seq))
            continue;
        row->last = record->event;
        --missing;
    }
}

bool ChannelModel::advance(std::int64_t now)
{
    now_ = std::max(now_, now);
    changed(Rate, Trend);
    changed(Age, Age);
    return std::any_of(rows_.begin(), rows_.end(),
                       [&](const ChannelRow& row) { return !history_.quiet(row.status.number, now_); });
}

void ChannelModel::grow(std::int64_t now)
{
    now_ = std::max(now_, now);
    changed(Rate, Trend);
    changed(Age, Age);
}

std::int64_t ChannelModel::untilGrown() const
{
    // One second more: the trend is of whole ones.
    constexpr std::int64_t Gone = (static_cast<std::int64_t>(TrendSteps) + 1) * TrendStep;
    std::int64_t soonest = 0;
    for (const ChannelRow& row : rows_) {
        if (!row.last || age(row) >= Gone)
            continue;
        const std::int64_t next = untilAgeChanges(age(row));
        const std::int64_t mine = next > 0 ? next : Gone - age(row);
        soonest = soonest == 0 ? mine : std::min(soonest, mine);
    }
    return soonest;
}

std::int64_t ChannelModel::age(const ChannelRow& row) const
{
    return now_ - static_cast<std::int64_t>(row.last->time_ns);
}

void ChannelModel::changed(Column first, Column last)
{
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, first), index(rowCount() - 1, last));
}

const ChannelRow* ChannelModel::find(unsigned channel) const
{
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const ChannelRow& row) { return row.status.number == channel; });
    return found != rows_.end() ? &*found : nullptr;
}

Counts ChannelModel::totals() const
{
    Counts sum;
    for (const ChannelRow& row : rows_) {
        sum.counted += row.counts.counted;
        sum.received += row.counts.received;
        sum.lost += row.counts.lost;
    }
    return sum;
}

Conservation ChannelModel::conservation(bool settled) const
{
    Conservation worst = Conservation::Holds;
    for (const ChannelRow& row : rows_)
        worst = worse(worst, check(row.counts, settled));
    return worst;
}

// Whole seconds only: the one under way would look like a fall.
std::array<Tally, ChannelModel::TrendSteps> ChannelModel::trend(unsigned channel) const
{
    std::array<Tally, TrendSteps> steps{};
    constexpr auto Length = static_cast<std::int64_t>(TrendSteps) * TrendStep;
    if (const TimePyramid* pyramid = history_.find(channel))
        pyramid->sample(now_ / TrendStep * TrendStep - Length, TrendStep, steps);
    return steps;
}

int ChannelModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ChannelModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_index.hpp"

#include <algorithm>
#include <utility>

namespace efdmon::gui {
namespace {

bool accepted(const LogStore& store, const LogFilter& filter, std::uint64_t number)
{
    return filter.accepts(store, static_cast<std::size_t>(number - store.firstNumber()));
}

void lookUp(const LogStore& store, const LogFilter& filter, std::uint64_t end, LogIndex::Found& found)
{
    for (; found.to < end; ++found.to)
        if (accepted(store, filter, found.to))
            found.newer.push_back(found.to);
}

void lookDown(const LogStore& store, const LogFilter& filter, std::uint64_t end, LogIndex::Found& found)
{
    while (found.from > end)
        if (accepted(store, filter, --found.from))
            found.older.push_back(found.from);
}

// Of records that are not in the store yet.
class Predecessors {
public:
    explicit Predecessors(const LogStore& store)
        : store_(store)
    {
    }

    // That of this one, which from now on is the next one's. None before a cut.
    const LogRecord* swap(const LogRecord& record)
    {
        if (record.channel >= last_.size())
            last_.resize(record.channel + std::size_t{1});
        const LogRecord* before = std::exchange(last_[record.channel], &record);
        if (record.cut)
            return nullptr;
        return before ? before : store_.newest(record.channel);
    }

private:
    const LogStore& store_;
    std::vector<const LogRecord*> last_; // by channel
};

} // namespace

void LogIndex::start(std::uint64_t number)
{
    numbers_.clear();
    from_ = to_ = number;
}

std::size_t LogIndex::rowAt(std::uint64_t number) const
{
    return static_cast<std::size_t>(std::lower_bound(numbers_.begin(), numbers_.end(), number)
                                    - numbers_.begin());
}

LogIndex::Found LogIndex::look(const LogStore& store, const LogFilter& filter, const LogSlice& slice) const
{
    const auto until = std::chrono::steady_clock::now() + slice.time;
    Found found{{}, {}, from_, to_};
    do {
        if (found.to < store.endNumber())
            lookUp(store, filter, std::min(found.to + slice.chunk, store.endNumber()), found);
        else if (found.from > store.firstNumber())
            lookDown(store, filter,
                     found.from - std::min<std::uint64_t>(slice.chunk, found.from - store.firstNumber()),
                     found);
        else
            break;
    } while (std::chrono::steady_clock::now() < until);
    return found;
}

LogIndex::Found LogIndex::lookAhead(const LogStore& store, const LogFilter& filter,
                                    std::span<const LogRecord> coming) const
{
    Found found{{}, {}, from_, to_};
    found.newer.reserve(coming.size()); // once: growing costs more than what is tested
    Predecessors before(store);
    for (const LogRecord& record : coming) {
        if (filter.accepts(record, filter.needsPrevious() ? before.swap(record) : nullptr))
            found.newer.push_back(found.to);
        ++found.to;
    }
    return found;
}

void LogIndex::addNewer(const Found& found)
{
    numbers_.insert(numbers_.end(), found.newer.begin(), found.newer.end());
    to_ = found.to;
}

void LogIndex::addOlder(const Found& found)
{
    numbers_.insert(numbers_.begin(), found.older.rbegin(), found.older.rend());
    from_ = found.from;
}

void LogIndex::dropBelow(std::uint64_t number)
{
    numbers_.erase(numbers_.begin(), numbers_.begin() + static_cast<std::ptrdiff_t>(rowAt(number)));
    from_ = std::max(from_, number);
    to_ = std::max(to_, number);
}

} // namespace efdmon::gui

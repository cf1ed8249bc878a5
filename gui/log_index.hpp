// SPDX-License-Identifier: GPL-3.0-or-later
// The records that a filter has accepted, by number. It grows from a starting
// point to both sides, so that what a person looks at comes first and the rest
// of a large store follows in slices.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "log_filter.hpp"
#include "log_store.hpp"

namespace efdmon::gui {

// How long one slice may take: what is looked at in one go, and when to stop.
struct LogSlice {
    std::size_t chunk = 4096;
    std::chrono::microseconds time{2500};
};

class LogIndex {
public:
    // What one slice found, from the starting point outwards.
    struct Found {
        std::vector<std::uint64_t> newer;
        std::vector<std::uint64_t> older;
        std::uint64_t from = 0; // looked at from here
        std::uint64_t to = 0; // up to here, this one not
    };

    // Nothing has been looked at, on either side of `number`.
    void start(std::uint64_t number);
    std::size_t size() const { return numbers_.size(); }
    std::uint64_t at(std::size_t row) const { return numbers_[row]; }
    // The first row whose record is not before `number`.
    std::size_t rowAt(std::uint64_t number) const;

    bool knowsNewest(const LogStore& store) const { return to_ == store.endNumber(); }
    bool complete(const LogStore& store) const { return knowsNewest(store) && from_ <= store.firstNumber(); }

    // Looks, and changes nothing: what it found is added by the other two.
    Found look(const LogStore& store, const LogFilter& filter, const LogSlice& slice) const;
    // What is to come to the store, where all that is in it is known already.
    Found lookAhead(const LogStore& store, const LogFilter& filter, std::span<const LogRecord> coming) const;
    void addNewer(const Found& found);
    void addOlder(const Found& found);
    // Rows of records before `number` go.
    void dropBelow(std::uint64_t number);

private:
    std::deque<std::uint64_t> numbers_;
    std::uint64_t from_ = 0;
    std::uint64_t to_ = 0;
};

} // namespace efdmon::gui

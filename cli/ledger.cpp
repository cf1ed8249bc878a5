// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger.hpp"

#include <algorithm>
#include <utility>

namespace efdmon::cli {

namespace {

// Small against the ring, or a fast source spoils every try to copy.
constexpr std::size_t BatchSize = 1024;

std::size_t batch_size(const RingView& ring)
{
    return std::clamp<std::size_t>(ring.entries / 4, 1, BatchSize);
}

} // namespace

std::string Totals::text() const
{
    std::string text = "counted by eventfd " + std::to_string(counted);
    if (before > 0)
        text += " + " + std::to_string(before) + " before";
    return text + (exact() ? " = received " : " is not received ") + std::to_string(received) + " + lost "
        + std::to_string(lost);
}

Ledger::Ledger(RingView ring, std::uint64_t registered, std::uint64_t start)
    : ring_(ring)
    , reader_(ring, start)
    , buffer_(batch_size(ring))
{
    totals_.before = registered - start;
}

void Ledger::drain(const Sink& sink)
{
    const std::uint64_t head = ring_.head();
    while (reader_.position() < head) {
        const Drained drained = reader_.drain(buffer_);
        pass_on(std::span(buffer_).first(drained.received), drained.lost, sink);
    }
}

void Ledger::drain_rest(std::uint64_t last, const Sink& sink)
{
    while (reader_.position() < last) {
        const std::uint64_t position = reader_.position();
        const Drained drained = reader_.drain(buffer_);
        // What came after `last` has not been counted, so it is not read.
        const auto events = std::span(buffer_).first(drained.received);
        const auto end = std::find_if(events.begin(), events.end(),
                                      [last](const Event& event) { return event.seq > last; });
        pass_on({events.begin(), end}, std::min(drained.lost, last - position), sink);
    }
    if (carried_ > 0)
        sink({}, std::exchange(carried_, 0));
}

void Ledger::pass_on(std::span<const Event> events, std::uint64_t lost, const Sink& sink)
{
    totals_.received += events.size();
    totals_.lost += lost;
    carried_ += lost;
    if (!events.empty())
        sink(events, std::exchange(carried_, 0));
}

} // namespace efdmon::cli

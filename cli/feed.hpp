// SPDX-License-Identifier: GPL-3.0-or-later
// A channel that is being listened to: its bell, its records, and the account
// of both.
#pragma once

#include <string>

#include "efdmon/channel.hpp"
#include "efdmon/eventfd.hpp"
#include "ledger.hpp"

namespace efdmon::cli {

enum class Start {
    Now,
    OldestKept, // everything that the ring still has
};

class Feed {
public:
    // From here on, the eventfd counts.
    static Result<Feed> open(Channel channel, Start start);

    const std::string& name() const { return name_; }
    const Channel& channel() const { return channel_; }
    // Readable when there is something to collect.
    int bell() const { return bell_.fd(); }
    // Number of the first event that can come.
    std::uint64_t first() const { return first_; }

    // Takes what the eventfd counted, then the records there are.
    void collect(const Sink& sink);
    // Ends counting and collects the rest; after that the totals are exact.
    Result<void> finish(const Sink& sink);
    // Number of the last event that was counted, once finish() was called.
    std::uint64_t last() const { return last_; }
    const Totals& totals() const { return ledger_.totals(); }

private:
    Feed(Channel channel, EventFd bell, std::string name, Ledger ledger, std::uint64_t first);

    Channel channel_;
    EventFd bell_;
    std::string name_;
    Ledger ledger_;
    std::uint64_t first_;
    std::uint64_t last_ = 0;
};

// Each of the channels, as open_channels() names them.
Result<std::vector<Feed>> open_feeds(const std::vector<std::string>& which, Start start);

} // namespace efdmon::cli

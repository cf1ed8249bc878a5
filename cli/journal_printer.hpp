// SPDX-License-Identifier: GPL-3.0-or-later
// Watched events, as entries of the systemd journal.
#pragma once

#include <functional>

#include "event_printer.hpp"
#include "journal_entry.hpp"

namespace efdmon::cli {

// Hands an entry to the journal; 0, or the errno of the failure.
using SendEntry = std::function<int(const JournalEntry&)>;

// By libsystemd, to the journal of this machine.
int send_to_journal(const JournalEntry& entry);

class JournalPrinter final : public EventPrinter {
public:
    explicit JournalPrinter(SendEntry send)
        : send_(std::move(send))
    {
    }

    void print(std::string_view channel, const Event& event, std::uint64_t lost) override;
    void print_loss(std::string_view channel, std::uint64_t first, std::uint64_t last) override;
    bool flush() override { return error_ == 0; }

    // The first failure; 0 if there was none. Nothing is sent after it.
    int error() const { return error_; }

private:
    void send(const JournalEntry& entry);

    SendEntry send_;
    int error_ = 0;
};

} // namespace efdmon::cli

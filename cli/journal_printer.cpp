// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_printer.hpp"

#include <sys/uio.h>
// The source file and line of the caller would say nothing about an event.
#define SD_JOURNAL_SUPPRESS_LOCATION
#include <systemd/sd-journal.h>

namespace efdmon::cli {

int send_to_journal(const JournalEntry& entry)
{
    std::vector<iovec> fields;
    for (const std::string& field : entry)
        fields.push_back({const_cast<char*>(field.data()), field.size()});
    return -sd_journal_sendv(fields.data(), static_cast<int>(fields.size()));
}

void JournalPrinter::print(std::string_view channel, const Event& event, std::uint64_t)
{
    send(event_entry(channel, event));
}

void JournalPrinter::print_loss(std::string_view channel, std::uint64_t first, std::uint64_t last)
{
    send(loss_entry(channel, first, last));
}

void JournalPrinter::send(const JournalEntry& entry)
{
    if (error_ == 0)
        error_ = send_(entry);
}

} // namespace efdmon::cli

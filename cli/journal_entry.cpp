// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_entry.hpp"

#include <syslog.h>

#include "efdmon/format.hpp"
#include "event_format.hpp"

namespace efdmon::cli {

namespace {

// The time is left to the journal, which shows it in the form that is asked for.
constexpr const char* MessageFormat = "%c  #%n  id %i  data %A %B  %o  cpu %u  %w";

void add(JournalEntry& entry, const char* name, std::string_view value)
{
    entry.emplace_back(std::string(name) + '=').append(value);
}

void add(JournalEntry& entry, const char* name, std::uint64_t value)
{
    add(entry, name, std::to_string(value));
}

JournalEntry begin_entry(const char* kind, int priority, const std::string& message, std::string_view channel)
{
    JournalEntry entry;
    // journalctl shows as text only what is UTF-8.
    add(entry, "MESSAGE", valid_utf8(message));
    add(entry, "MESSAGE_ID", kind);
    add(entry, "PRIORITY", std::to_string(priority));
    add(entry, "SYSLOG_IDENTIFIER", "efdctl");
    add(entry, "EFDMON_CHANNEL", channel);
    return entry;
}

std::string message_of(std::string_view channel, const Event& event)
{
    static const auto format = EventFormat::parse(MessageFormat, ClockKind::Mono, WallClock(0));
    return format->text({channel, event});
}

} // namespace

JournalEntry event_entry(std::string_view channel, const Event& event)
{
    JournalEntry entry = begin_entry(EventMessageId, LOG_INFO, message_of(channel, event), channel);
    add(entry, "EFDMON_SEQ", event.seq);
    add(entry, "EFDMON_TIME_NS", event.time_ns);
    add(entry, "EFDMON_ID", event.id);
    add(entry, "EFDMON_SOURCE", source_name(event.source));
    add(entry, "EFDMON_CPU", event.cpu);
    add(entry, "EFDMON_DATA0", event.data[0]);
    add(entry, "EFDMON_DATA1", event.data[1]);
    if (event.has_task()) {
        add(entry, "EFDMON_PID", std::to_string(event.pid));
        add(entry, "EFDMON_TID", std::to_string(event.tid));
        add(entry, "EFDMON_COMM", event.comm_text());
    }
    return entry;
}

JournalEntry loss_entry(std::string_view channel, std::uint64_t first, std::uint64_t last)
{
    const std::string count = std::to_string(last - first + 1);
    const std::string message = std::string(channel) + ": " + count + " lost, #" + std::to_string(first)
        + " to #" + std::to_string(last);
    JournalEntry entry = begin_entry(LossMessageId, LOG_WARNING, message, channel);
    add(entry, "EFDMON_LOST", count);
    add(entry, "EFDMON_LOST_FIRST", first);
    add(entry, "EFDMON_LOST_LAST", last);
    return entry;
}

} // namespace efdmon::cli

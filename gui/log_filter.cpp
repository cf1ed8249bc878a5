// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_filter.hpp"

namespace efdmon::gui {

void LogFilter::setChannels(const std::set<unsigned>& channels)
{
    channels_.assign(channels.empty() ? 0 : *channels.rbegin() + std::size_t{1}, false);
    for (const unsigned channel : channels)
        channels_[channel] = true;
}

bool LogFilter::accepts(const LogStore& store, std::size_t row) const
{
    return accepts(store.at(row), program_.needsPrevious() ? store.previous(row) : nullptr);
}

bool LogFilter::accepts(const LogRecord& record, const LogRecord* previous) const
{
    if (!channels_.empty() && (record.channel >= channels_.size() || !channels_[record.channel]))
        return false;
    return program_.matches(record, previous);
}

} // namespace efdmon::gui

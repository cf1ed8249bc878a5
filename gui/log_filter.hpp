// SPDX-License-Identifier: GPL-3.0-or-later
// Which records the log shows: those of the chosen channels that the filter accepts.
#pragma once

#include <set>
#include <vector>

#include "filter_program.hpp"
#include "log_store.hpp"

namespace efdmon::gui {

class LogFilter {
public:
    // None means all.
    void setChannels(const std::set<unsigned>& channels);
    void setProgram(FilterProgram program) { program_ = std::move(program); }
    bool bind(const FilterContext& context) { return program_.bind(context); }

    bool acceptsAll() const { return channels_.empty() && program_.acceptsAll(); }
    bool accepts(const LogStore& store, std::size_t row) const;
    // Whether it asks what was before a record, and what it says then.
    bool needsPrevious() const { return program_.needsPrevious(); }
    bool accepts(const LogRecord& record, const LogRecord* previous) const;

private:
    std::vector<bool> channels_;
    FilterProgram program_;
};

} // namespace efdmon::gui

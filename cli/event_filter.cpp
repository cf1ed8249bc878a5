// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_filter.hpp"

#include <algorithm>
#include <array>

#include "efdmon/format.hpp"
#include "number.hpp"

namespace efdmon::cli {

namespace {

template <class Value>
bool admits(const std::vector<Value>& list, Value value)
{
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

// By its name, or by its number if this version has no name for it.
Source source_argument(const std::string& option, const std::string& text)
{
    for (const Source source : {Source::Sysfs, Source::Write, Source::Driver}) {
        if (text == source_name(source))
            return source;
    }
    const auto number = parse_number(text);
    if (!number || *number > 255)
        throw CLI::ValidationError(option,
                                   '\'' + text + "' is not sysfs, write, driver or a number from 0 to 255");
    return static_cast<Source>(*number);
}

} // namespace

bool EventFilter::accepts(const Event& event) const
{
    return admits(ids, event.id) && admits(sources, event.source)
        && (pids.empty() || (event.has_task() && admits(pids, event.pid)));
}

void add_filter_options(CLI::App& app, EventFilter& filter)
{
    add_numbers(app, "--id", filter.ids, "Only events with this id; may be repeated");
    const auto store = [&filter](const std::vector<std::string>& texts) {
        for (const std::string& text : texts)
            filter.sources.push_back(source_argument("--source", text));
    };
    app.add_option_function<std::vector<std::string>>(
           "--source", store, "Only events from sysfs, write or driver; may be repeated")
        ->type_name("SOURCE")
        ->allow_extra_args(false);
    add_numbers(app, "--pid", filter.pids, "Only events that this process fired; may be repeated");
}

} // namespace efdmon::cli

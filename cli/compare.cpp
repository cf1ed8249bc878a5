// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <memory>

#include "channels.hpp"
#include "command.hpp"
#include "compare_listener.hpp"
#include "compare_race.hpp"
#include "latency.hpp"
#include "number.hpp"

namespace efdmon::cli {

namespace {

struct CompareOptions {
    RaceRules rules;
    bool json = false;
};

bool accounts_for_all(const Outcome& outcome, const Race& race)
{
    return outcome.events + outcome.lost == race.events();
}

std::string ratio_text(double ratio)
{
    char text[32];
    return std::string(text, static_cast<std::size_t>(std::snprintf(text, sizeof text, "%.2f", ratio)));
}

void print_table(const Race& race)
{
    std::vector<Table::Column> columns{
        {"MECHANISM", Align::Left}, {"TOLD"}, {"EVENTS"}, {"LOST"}, {"EVENTS/TOLD"}};
    for (Table::Column& column : latency_columns())
        columns.push_back(std::move(column));
    Table table(std::move(columns));
    for (const Outcome& outcome : race.outcomes) {
        std::vector<std::string> cells{outcome.name, std::to_string(outcome.notifications),
                                       std::to_string(outcome.events), std::to_string(outcome.lost),
                                       ratio_text(outcome.coalescing())};
        for (std::string& cell : latency_cells(outcome.delays))
            cells.push_back(std::move(cell));
        table.add(std::move(cells));
    }
    table.print(std::cout);
}

void print_as_json(const Race& race)
{
    Json document{{"first", race.first}, {"last", race.last}, {"events", race.events()}};
    Json& list = document["mechanisms"] = Json::array();
    for (const Outcome& outcome : race.outcomes)
        list.push_back({{"name", outcome.name},
                        {"notifications", outcome.notifications},
                        {"events", outcome.events},
                        {"lost", outcome.lost},
                        {"events_per_notification", outcome.coalescing()},
                        {"exact", accounts_for_all(outcome, race)},
                        {"latency_ns", latency_json(outcome.delays)}});
    print_json(document);
}

ExitCode judge(const Race& race, std::uint64_t fired)
{
    ExitCode code = ExitCode::Ok;
    for (const Outcome& outcome : race.outcomes) {
        if (accounts_for_all(outcome, race))
            continue;
        std::cerr << "efdctl: " << outcome.name << " accounts for " << outcome.events + outcome.lost << " of "
                  << race.events() << " events" << std::endl;
        code = ExitCode::Inexact;
    }
    std::cerr << "efdctl: fired " << fired << ", #" << race.first << " to #" << race.last;
    if (race.events() != fired)
        std::cerr << " with " << race.events() - fired << " that others fired meanwhile";
    std::cerr << (code == ExitCode::Ok ? "; each mechanism accounts for all of them" : "") << std::endl;
    return code;
}

Result<ExitCode> compare(const CompareOptions& options)
{
    const auto race = run_race(options.rules);
    if (!race)
        return tl::unexpected(race.error());
    options.json ? print_as_json(*race) : print_table(*race);
    std::cout.flush();
    return judge(*race, options.rules.count);
}

std::string footer()
{
    std::string text = "Fires events, and tells of them in these ways at the same time:\n";
    for (const Mechanism& mechanism : mechanisms())
        text += "  " + std::string(mechanism.name) + std::string(10 - std::string(mechanism.name).size(), ' ')
            + mechanism.meaning + '\n';
    return text
        + "TOLD is how many times the listener was woken with something new; P50 to MAX are percentiles\n"
          "of the delay from the kernel's stamp until the listener has the event.\n\n"
          "Examples:\n"
          "  efdctl compare\n"
          "  efdctl compare -n 100000 --rate 0 --burst 64";
}

Action declare_compare(CLI::App& app)
{
    app.footer(footer());
    const auto options = std::make_shared<CompareOptions>();
    RaceRules& rules = options->rules;
    add_channel_argument(app, rules.channel);
    add_number(app, "-n,--count", rules.count, "Fire N events; default 1000", 1, 1'000'000'000);
    add_number(app, "--rate", rules.rate, "Fire N a second, 0: as fast as it goes; default 1000", 0,
               1'000'000'000);
    add_number(app, "--burst", rules.burst, "Fire N with each write; default 1", 1, Message::CountMax);
    app.add_flag("--json", options->json, "Print an object");
    return [options] { return compare(*options); };
}

} // namespace

constinit const Command compare_command{"compare", "Put ways of being told side by side", declare_compare};

} // namespace efdmon::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "run.hpp"

#include <iostream>
#include <map>

#include "command.hpp"
#include "efdmon/channel.hpp"
#include "help.hpp"
#include "wait.hpp"

namespace efdmon::cli {

namespace {

constexpr const char* Description = "See, record and fire the events of kernel drivers that ring eventfds.";

std::string version_text()
{
    return "efdctl " EFDMON_VERSION " (device interface version " + std::to_string(AbiVersion) + ')';
}

using Actions = std::map<const CLI::App*, Action>;

Actions declare_all(CLI::App& app)
{
    Actions actions;
    for (const Command* command : commands()) {
        CLI::App* sub = app.add_subcommand(command->name, command->summary);
        sub->group("Commands");
        actions.emplace(sub, command->declare(*sub));
    }
    return actions;
}

ExitCode perform(const Action& action)
{
    const Result<ExitCode> result = action();
    if (!result) {
        print_error(result.error());
        return exit_code_of(result.error());
    }
    if (!std::cout.flush() && !output_closed()) {
        print_error({0, "Cannot write to standard output", "Look for a full disk."});
        return ExitCode::Failed;
    }
    return *result;
}

} // namespace

void print_error(const Error& error)
{
    std::cerr << "efdctl: " << error.text() << std::endl;
}

ExitCode run(int argc, const char* const* argv)
{
    CLI::App app(Description, "efdctl");
    app.set_version_flag("--version", version_text());
    app.require_subcommand(1);
    set_style(app);
    const Actions actions = declare_all(app);
    try {
        check_command_name(argc, argv);
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? ExitCode::Ok : ExitCode::Usage;
    }
    return perform(actions.at(app.get_subcommands().front()));
}

} // namespace efdmon::cli

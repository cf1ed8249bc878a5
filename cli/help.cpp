// SPDX-License-Identifier: GPL-3.0-or-later
#include "help.hpp"

#include <memory>
#include <string>
#include <string_view>

#include "command.hpp"

namespace efdmon::cli {

namespace {

constexpr std::size_t ColumnWidth = 26;

// From its version 2.6 on CLI11 fills paragraphs, which would take the examples apart.
template <typename Formatter>
void keep_lines(Formatter& formatter)
{
    if constexpr (requires { formatter.enable_footer_formatting(false); }) {
        formatter.enable_description_formatting(false);
        formatter.enable_footer_formatting(false);
    }
}

// Without the lists of what excludes what: the descriptions say it.
class HelpFormatter final : public CLI::Formatter {
public:
    HelpFormatter()
    {
        column_width(ColumnWidth);
        label("SUBCOMMAND", "COMMAND");
        // By the older name and by that which CLI11 2.6 has.
        label("Positionals", "Arguments");
        label("POSITIONALS", "Arguments");
        keep_lines(*this);
    }

    std::string make_option_opts(const CLI::Option* option) const override
    {
        const std::string type = option->get_type_name();
        return type.empty() ? "" : ' ' + type;
    }
};

std::string complaint(const CLI::App* app, const CLI::Error& error)
{
    const auto chosen = app->get_subcommands();
    const std::string command = chosen.empty() ? "efdctl" : "efdctl " + chosen.front()->get_name();
    return "efdctl: " + std::string(error.what()) + "\nType '" + command + " --help' for help.\n";
}

} // namespace

void set_style(CLI::App& app)
{
    app.formatter(std::make_shared<HelpFormatter>());
    app.failure_message(complaint);
}

void check_command_name(int argc, const char* const* argv)
{
    const std::string_view word = argc > 1 ? argv[1] : "";
    if (word.starts_with('-'))
        return;
    std::string names;
    for (const Command* command : commands()) {
        if (word == command->name)
            return;
        names += (names.empty() ? "" : ", ") + std::string(command->name);
    }
    const std::string problem
        = word.empty() ? "A command is missing." : "There is no command '" + std::string(word) + "'.";
    throw CLI::ParseError(problem + " The commands are: " + names + '.', CLI::ExitCodes::ExtrasError);
}

} // namespace efdmon::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <memory>

#include "command.hpp"
#include "efdmon/system.hpp"
#include "print_json.hpp"

namespace efdmon::cli {

namespace {

// One for each finding, from Problem::ModuleNotInstalled on.
ExitCode exit_code_of(Problem problem)
{
    if (problem == Problem::None)
        return ExitCode::Ok;
    constexpr int First = static_cast<int>(Problem::ModuleNotInstalled);
    return static_cast<ExitCode>(static_cast<int>(ExitCode::FirstFinding) + static_cast<int>(problem)
                                 - First);
}

void print_text(const Diagnosis& diagnosis)
{
    std::cout << diagnosis.summary << '\n';
    if (!diagnosis.commands.empty())
        std::cout << "\nTo mend it, type:\n\n";
    for (const std::string& command : diagnosis.commands)
        std::cout << "    " << command << '\n';
}

void print_as_json(const Diagnosis& diagnosis)
{
    Json document = {{"finding", std::string(problem_name(diagnosis.problem))},
                     {"summary", diagnosis.summary},
                     {"commands", diagnosis.commands},
                     {"log", nullptr}};
    if (!diagnosis.log.empty())
        document["log"] = diagnosis.log;
    print_json(document);
}

Action declare_doctor(CLI::App& app)
{
    app.footer("Needs no root, and changes nothing. What it finds is also its exit code: see efdctl(1).\n\n"
               "Example:\n"
               "  efdctl doctor --json | jq -r '.commands[]'");
    const auto json = std::make_shared<bool>(false);
    app.add_flag("--json", *json, "Print an object");
    return [json]() -> Result<ExitCode> {
        const Diagnosis diagnosis = diagnose();
        *json ? print_as_json(diagnosis) : print_text(diagnosis);
        return exit_code_of(diagnosis.problem);
    };
}

} // namespace

constinit const Command doctor_command{"doctor", "Find out why channels cannot be used, and what to type",
                                       declare_doctor};

} // namespace efdmon::cli

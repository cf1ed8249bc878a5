// SPDX-License-Identifier: GPL-3.0-or-later
// Command lines that are refused before anything is done, and the help.
#include "run.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "command.hpp"

using namespace efdmon::cli;

namespace {

struct Ran {
    ExitCode code;
    std::string out;
    std::string err;
};

Ran efdctl(std::vector<const char*> arguments)
{
    arguments.insert(arguments.begin(), "efdctl");
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const ExitCode code = run(static_cast<int>(arguments.size()), arguments.data());
    std::string out = testing::internal::GetCapturedStdout();
    return {code, std::move(out), testing::internal::GetCapturedStderr()};
}

bool has(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

} // namespace

TEST(Run, WithoutACommandNamesThemAll)
{
    for (const auto& arguments : {std::vector<const char*>{}, {"lsit"}}) {
        const Ran ran = efdctl(arguments);
        EXPECT_EQ(ran.code, ExitCode::Usage);
        for (const Command* command : commands())
            EXPECT_TRUE(has(ran.err, command->name)) << ran.err;
    }
}

TEST(Run, EveryCommandHasHelpWithAnExample)
{
    for (const Command* command : commands()) {
        const Ran ran = efdctl({command->name, "--help"});
        EXPECT_EQ(ran.code, ExitCode::Ok);
        EXPECT_TRUE(has(ran.out, "\n  efdctl " + std::string(command->name))) << ran.out;
        EXPECT_EQ(ran.err, "");
    }
}

TEST(Run, VersionSaysThatOfTheInterfaceToo)
{
    EXPECT_TRUE(has(efdctl({"--version"}).out, "interface version 1"));
}

TEST(Run, BadArgumentsAreNamedAndRefused)
{
    const std::vector<std::vector<const char*>> lines{
        {"trigger", "--count", "0"},           {"trigger", "--count", "1000001"},
        {"trigger", "--id", "0x100000000"},    {"trigger", "--data", "one"},
        {"watch", "--format", "%q"},           {"watch", "--clock", "wall"},
        {"watch", "--source", "kernel"},       {"watch", "--idle-timeout", "soon"},
        {"attach", "--pid", "0", "--fd", "3"}, {"stats", "--interval", "0"},
        {"compare", "--burst", "0"},
    };
    for (const auto& line : lines) {
        const Ran ran = efdctl(line);
        EXPECT_EQ(ran.code, ExitCode::Usage) << line[0];
        EXPECT_EQ(ran.out, "");
        EXPECT_TRUE(has(ran.err, line[1])) << ran.err;
        EXPECT_TRUE(has(ran.err, std::string("efdctl ") + line[0] + " --help")) << ran.err;
    }
}

TEST(Run, OutputFormatsExcludeEachOther)
{
    EXPECT_EQ(efdctl({"watch", "--json", "--csv"}).code, ExitCode::Usage);
    EXPECT_EQ(efdctl({"watch", "--json", "--format", "%n"}).code, ExitCode::Usage);
    EXPECT_EQ(efdctl({"watch", "--csv", "--clock", "real"}).code, ExitCode::Usage);
}

TEST(Run, ThatWhichIsNoChannelIsSaid)
{
    const Ran ran = efdctl({"watch", "/dev/no-such-channel"});
    EXPECT_EQ(ran.code, ExitCode::NotFound);
    EXPECT_TRUE(has(ran.err, "/dev/no-such-channel")) << ran.err;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// replay and export, of logs that are whole and others.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>

#include "run.hpp"
#include "support/native_log.hpp"
#include "support/temp_tree.hpp"

using namespace efdmon;
using cli::ExitCode;

namespace {

struct Ran {
    ExitCode code;
    std::string out;
    std::string err;
};

class LogCommands : public testing::Test {
protected:
    static Ran efdctl(std::vector<std::string> words)
    {
        std::vector<const char*> arguments{"efdctl"};
        for (const std::string& word : words)
            arguments.push_back(word.c_str());
        testing::internal::CaptureStdout();
        testing::internal::CaptureStderr();
        const ExitCode code = cli::run(static_cast<int>(arguments.size()), arguments.data());
        std::string out = testing::internal::GetCapturedStdout();
        return {code, std::move(out), testing::internal::GetCapturedStderr()};
    }

    // Events 11 to 14 and 17, two lost before that, and one after it.
    static std::string bytes()
    {
        return test::native_log([](LogWriter& writer) {
            writer.add_channel({"my-sensor", 3, 64, 10});
            for (const std::uint64_t seq : {11, 12, 13, 14, 17})
                writer.write("my-sensor", test::make_event(seq, seq * 1'000'000'000, seq == 12 ? 7 : 0));
            writer.lose("my-sensor", 18);
            writer.finish();
        });
    }

    static std::string content(const std::filesystem::path& file)
    {
        std::ifstream in(file);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    test::TempTree tree;
    const std::string log = tree.write("a.efdlog", bytes()).string();
};

} // namespace

TEST_F(LogCommands, ReplayPrintsLikeWatchWithLossesInTheirPlace)
{
    const Ran ran = efdctl({"replay", log, "--clock", "mono"});
    EXPECT_EQ(ran.code, ExitCode::Ok);
    const auto loss = ran.out.find("-- my-sensor: 2 lost, #15 to #16 --");
    EXPECT_NE(loss, std::string::npos) << ran.out;
    EXPECT_LT(ran.out.find("#14"), loss);
    EXPECT_GT(ran.out.find("#17"), loss);
    EXPECT_NE(ran.out.find("-- my-sensor: 1 lost, #18 to #18 --"), std::string::npos) << ran.out;
    EXPECT_EQ(ran.err, "efdctl: my-sensor: 5 events, 3 lost when they were recorded\n");
}

TEST_F(LogCommands, ReplayFiltersAndFormats)
{
    const Ran ran = efdctl({"replay", log, "--id", "7", "--format", "%n %U", "--quiet"});
    EXPECT_EQ(ran.out, "12 1970-01-01T00:00:12.000000000Z\n");
}

TEST_F(LogCommands, ReplayKeepsTheTimesBetween)
{
    const auto quick = tree.write("quick.efdlog", test::native_log([](LogWriter& writer) {
                                      writer.write("c", test::make_event(1, 5'000'000'000));
                                      writer.write("c", test::make_event(2, 5'300'000'000));
                                      writer.finish();
                                  }))
                           .string();
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(efdctl({"replay", quick, "--speed", "real"}).code, ExitCode::Ok);
    EXPECT_GE(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(300));
}

TEST_F(LogCommands, ExportFollowsTheNameOfTheOutput)
{
    const auto csv = (tree.root() / "out.csv").string();
    EXPECT_EQ(efdctl({"export", log, "-o", csv, "--quiet"}).code, ExitCode::Ok);
    const std::string text = content(csv);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 6);
    EXPECT_NE(text.find("\nmy-sensor,17,17000000000,1970-01-01T00:00:17.000000000Z,3000000000,write,"),
              std::string::npos)
        << text;
}

TEST_F(LogCommands, ExportWritesJsonToAPipe)
{
    const Ran ran = efdctl({"export", log, "--json"});
    EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 5);
    EXPECT_NE(ran.out.find("\"seq\":17"), std::string::npos);
}

TEST_F(LogCommands, ExportOverwritesOnlyByForce)
{
    const auto csv = tree.write("out.csv", "precious").string();
    const Ran refused = efdctl({"export", log, "-o", csv});
    EXPECT_EQ(refused.code, ExitCode::Failed);
    EXPECT_NE(refused.err.find("--force"), std::string::npos) << refused.err;
    EXPECT_EQ(content(csv), "precious");
    EXPECT_EQ(efdctl({"export", log, "-o", csv, "--force"}).code, ExitCode::Ok);
    EXPECT_NE(content(csv), "precious");
}

TEST_F(LogCommands, ExportAsksForAFormat)
{
    const Ran ran = efdctl({"export", log});
    EXPECT_EQ(ran.code, ExitCode::Failed);
    EXPECT_NE(ran.err.find("--csv or --json"), std::string::npos) << ran.err;
}

TEST_F(LogCommands, AFullDiskIsTold)
{
    const Ran ran = efdctl({"export", log, "--csv", "-o", "/dev/full"});
    EXPECT_EQ(ran.code, ExitCode::Failed);
    EXPECT_NE(ran.err.find("No space left on device"), std::string::npos) << ran.err;
}

TEST_F(LogCommands, ALogThatIsCutOffIsReadAndTold)
{
    const std::string whole = bytes();
    const auto cut = tree.write("cut.efdlog", whole.substr(0, whole.size() - 40)).string();
    const Ran ran = efdctl({"export", cut, "--csv"});
    EXPECT_EQ(ran.code, ExitCode::Ok);
    EXPECT_NE(ran.out.find("my-sensor,14,"), std::string::npos) << ran.out;
    EXPECT_NE(ran.err.find("The log is cut off"), std::string::npos) << ran.err;
}

TEST_F(LogCommands, DamageHasAnExitCode)
{
    std::string damaged = bytes();
    damaged[damaged.find("sender")] ^= 1;
    const Ran ran = efdctl({"replay", tree.write("bad.efdlog", damaged).string()});
    EXPECT_EQ(ran.code, ExitCode::Inexact);
    EXPECT_NE(ran.err.find("8 missing in the file"), std::string::npos) << ran.err;
}

TEST_F(LogCommands, OtherFilesAreNoLogs)
{
    const Ran ran = efdctl({"replay", tree.write("a.txt", "hello, world").string()});
    EXPECT_EQ(ran.code, ExitCode::Failed);
    EXPECT_NE(ran.err.find("is no log of this program"), std::string::npos) << ran.err;
    EXPECT_EQ(efdctl({"replay", "/nonexistent"}).code, ExitCode::NotFound);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/log_file.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <cerrno>
#include <ostream>

#include "support/native_log.hpp"
#include "support/temp_tree.hpp"

using namespace efdmon;

namespace {

class File : public testing::Test {
protected:
    std::string path(const char* name) const { return (tree.root() / name).string(); }

    std::string content(const std::string& file) const
    {
        std::ifstream in(file);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    test::TempTree tree;
};

// While it lives, no file of this process grows beyond `bytes`.
class SizeLimit {
public:
    explicit SizeLimit(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
        signal_ = signal(SIGXFSZ, SIG_IGN);
    }
    SizeLimit(const SizeLimit&) = delete;
    SizeLimit& operator=(const SizeLimit&) = delete;
    ~SizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &before_);
        signal(SIGXFSZ, signal_);
    }

private:
    rlimit before_{};
    void (*signal_)(int) = nullptr;
};

} // namespace

TEST_F(File, HoldsWhatWasWritten)
{
    auto file = LogFile::create(path("new"), IfExists::Refuse);
    ASSERT_TRUE(file);
    const std::string large(200'000, 'x');
    file->stream() << "a" << large << "z";
    ASSERT_TRUE(file->close());
    EXPECT_EQ(content(path("new")), "a" + large + "z");
}

TEST_F(File, OverwritesNothingUnasked)
{
    const auto old = tree.write("old", "precious").string();
    const auto refused = LogFile::create(old, IfExists::Refuse);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, EEXIST);
    EXPECT_NE(refused.error().remedy.find("--force"), std::string::npos);
    EXPECT_EQ(content(old), "precious");
}

TEST_F(File, OverwritesWhenAsked)
{
    const auto old = tree.write("old", "precious").string();
    auto file = LogFile::create(old, IfExists::Overwrite);
    ASSERT_TRUE(file);
    file->stream() << "new";
    ASSERT_TRUE(file->close());
    EXPECT_EQ(content(old), "new");
}

TEST_F(File, SaysWhereItCannotBeMade)
{
    const auto file = LogFile::create(path("no/such/folder"), IfExists::Refuse);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ENOENT);
    EXPECT_NE(file.error().what.find("no/such/folder"), std::string::npos);
}

TEST_F(File, DevicesAreNotRefused)
{
    auto file = LogFile::create("/dev/null", IfExists::Refuse);
    ASSERT_TRUE(file);
    file->stream() << "gone";
    EXPECT_TRUE(file->close());
}

TEST_F(File, FullDiskIsTold)
{
    auto file = LogFile::create("/dev/full", IfExists::Refuse);
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->check());
    file->stream() << "more than there is room for" << std::flush;
    EXPECT_FALSE(file->stream().good());
    for (const auto& result : {file->check(), file->close()}) {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ENOSPC);
    }
}

TEST_F(File, WhatWasWrittenBeforeTheDiskWasFullCanBeRead)
{
    constexpr rlim_t Limit = 300'000;
    {
        const SizeLimit limit(Limit);
        auto file = LogFile::create(path("full.efdlog"), IfExists::Refuse);
        ASSERT_TRUE(file);
        const auto writer = LogWriter::create(LogFormat::Native, file->stream(), WallClock(0));
        for (std::uint64_t seq = 1; seq <= 200'000; ++seq)
            writer->write("c", test::make_event(seq, seq * 10'000));
        writer->finish();
        const auto closed = file->close();
        ASSERT_FALSE(closed);
        EXPECT_EQ(closed.error().code, EFBIG);
        EXPECT_NE(closed.error().remedy.find("can be read"), std::string::npos);
    }
    const std::string bytes = content(path("full.efdlog"));
    EXPECT_EQ(bytes.size(), Limit);
    const auto read = test::read_log(bytes);
    EXPECT_EQ(read.ending, LogEnding::CutOff);
    const auto events = read.events();
    EXPECT_GT(events.size(), Limit / 5);
    for (std::size_t i = 0; i < events.size(); ++i)
        ASSERT_TRUE(test::same(events[i], test::make_event(i + 1, (i + 1) * 10'000)));
}

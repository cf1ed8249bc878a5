// SPDX-License-Identifier: GPL-3.0-or-later
// Logs that are not whole: every byte may be missing or wrong.
#include "efdmon/log_reader.hpp"

#include <gtest/gtest.h>
#include <linux/efdmon.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

#include "log_block.hpp"
#include "support/native_log.hpp"

using namespace efdmon;
using test::make_event;
using test::native_log;
using test::read_log;

namespace {

constexpr std::uint64_t Count = 60;

// Three blocks of events, with a loss in the second.
std::string small_log(bool finish = true)
{
    return native_log([&](LogWriter& writer) {
        writer.add_channel({"c", 0, 64, 0});
        for (std::uint64_t seq = 1; seq <= Count; ++seq) {
            if (seq < 30 || seq > 33)
                writer.write("c", make_event(seq, seq * 1000, static_cast<std::uint32_t>(seq)));
            if (seq % 20 == 0)
                writer.flush();
        }
        if (finish)
            writer.finish();
    });
}

bool is_original(const Event& event)
{
    return test::same(event, make_event(event.seq, event.seq * 1000, static_cast<std::uint32_t>(event.seq)));
}

std::uint64_t accounted(const test::ReadLog& read)
{
    return read.totals.empty() ? 0 : read.totals[0].received + read.totals[0].lost + read.totals[0].damaged;
}

} // namespace

TEST(LogReader, CutOffAnywhereItGivesEveryWholeEvent)
{
    const std::string whole = small_log();
    std::size_t before = 0;
    for (std::size_t size = 8; size < whole.size(); ++size) {
        const auto read = read_log(whole.substr(0, size));
        ASSERT_EQ(read.error, "") << size;
        ASSERT_EQ(read.ending, LogEnding::CutOff) << size << read.text;
        ASSERT_NE(read.text.find("cut off"), std::string::npos);
        const auto events = read.events();
        for (std::size_t i = 0; i < events.size(); ++i)
            ASSERT_TRUE(is_original(events[i])) << size << ": event " << i;
        ASSERT_GE(events.size(), before) << size;
        ASSERT_LE(events.size(), before + 1) << size << ": one byte completes one event at most";
        before = events.size();
    }
    EXPECT_EQ(before, Count - 4);
}

TEST(LogReader, SaysWhatItCouldNotCheck)
{
    const std::string whole = small_log(false);
    const auto read = read_log(whole.substr(0, whole.size() - 1));
    EXPECT_EQ(read.events().size(), Count - 4 - 1);
    EXPECT_NE(read.text.find("The last 19 events come from a block without its checksum."), std::string::npos)
        << read.text;
}

TEST(LogReader, NoDamagedByteGoesUnnoticed)
{
    const std::string whole = small_log();
    for (std::size_t at = 8; at < whole.size(); ++at) {
        for (const char flip : {'\x01', '\x80', '\xff'}) {
            std::string bytes = whole;
            bytes[at] = static_cast<char>(bytes[at] ^ flip);
            const auto read = read_log(bytes);
            ASSERT_EQ(read.error, "") << at;
            ASSERT_NE(read.ending, LogEnding::Complete) << at;
            ASSERT_NE(read.text, "");
            for (const Event& event : read.events())
                ASSERT_TRUE(is_original(event)) << at;
        }
    }
}

TEST(LogReader, DamageCostsOneBlockAndIsCounted)
{
    const std::string whole = small_log();
    const std::size_t second = whole.find("BLK", whole.find("sender")) - 1;
    // In the magic, the length (which then reaches beyond the file), and an event.
    for (const std::size_t at : {second, second + 9, second + 40}) {
        std::string bytes = whole;
        bytes[at] ^= 0x40;
        const auto read = read_log(bytes);
        EXPECT_EQ(read.ending, LogEnding::Damaged);
        ASSERT_EQ(read.totals.size(), 1u);
        EXPECT_EQ(read.totals[0].received, 40u);
        EXPECT_EQ(read.totals[0].damaged, 20u);
        EXPECT_NE(read.text.find("20 events are known to be missing"), std::string::npos) << read.text;
        ASSERT_EQ(read.items.size(), 41u);
        EXPECT_EQ(read.items[20].kind, LogItem::Kind::Damaged);
        EXPECT_EQ(read.items[20].count, 20u);
        EXPECT_EQ(read.items[21].event.seq, 41u);
    }
}

TEST(LogReader, BlocksThatAreGoneAreCounted)
{
    std::string bytes = small_log();
    const std::size_t third = bytes.rfind("BLK", bytes.rfind("sender")) - 1;
    const std::size_t end = bytes.rfind("BLK") - 1;
    const auto read = read_log(bytes.substr(0, third) + bytes.substr(end));
    EXPECT_EQ(read.ending, LogEnding::Damaged);
    EXPECT_EQ(read.totals[0].damaged, 20u);
    EXPECT_EQ(accounted(read), Count);
}

TEST(LogReader, BytesThatWereAddedAreSkipped)
{
    const std::string whole = small_log();
    const std::size_t second = whole.find("BLK", whole.find("sender")) - 1;
    const auto read = read_log(whole.substr(0, second) + "noise\xef" + "BLK" + whole.substr(second));
    EXPECT_EQ(read.ending, LogEnding::Damaged);
    EXPECT_EQ(read.events().size(), Count - 4);
    EXPECT_NE(read.text.find("9 bytes of it cannot be read, and 0 events"), std::string::npos) << read.text;
}

TEST(LogReader, LogsPutTogetherAreNoLog)
{
    EXPECT_EQ(read_log(small_log() + small_log()).ending, LogEnding::Damaged);
    const std::string begun = native_log([](LogWriter&) {});
    EXPECT_EQ(read_log(small_log() + begun.substr(8)).ending, LogEnding::Damaged);
}

TEST(LogReader, RandomDamageNeitherCrashesNorInvents)
{
    std::mt19937 random(7);
    const std::string whole = small_log();
    for (int round = 0; round < 3'000; ++round) {
        std::string bytes = whole;
        for (std::size_t i = 0, count = 1 + random() % 8; i < count; ++i)
            bytes[8 + random() % (bytes.size() - 8)] = static_cast<char>(random());
        const std::size_t from = 8 + random() % (bytes.size() - 8);
        if (random() % 4 == 0)
            bytes.erase(from, random() % 64);
        const auto read = read_log(bytes);
        ASSERT_EQ(read.error, "");
        ASSERT_LE(read.events().size(), Count) << round;
        ASSERT_EQ(read.ending == LogEnding::Complete, bytes == whole) << round;
    }
}

TEST(LogReader, ReadsNoMoreOfANameThanADeviceHas)
{
    std::ostringstream block;
    BlockBuilder builder;
    std::byte* const end = builder.payload() + 1000;
    std::fill(builder.payload(), end, std::byte{'n'});
    std::fill_n(builder.payload(), 20, std::byte{0}); // the numbers before the name
    builder.write(block, BlockType::Channel, end);
    const auto read = read_log(native_log([](LogWriter&) {}) + block.str());
    ASSERT_EQ(read.channels.size(), 1u);
    EXPECT_EQ(read.channels[0].name, std::string(EFDMON_NAME_LEN, 'n'));
}

TEST(LogReader, RefusesWhatIsNoLog)
{
    EXPECT_NE(read_log("").error.find("is empty"), std::string::npos);
    EXPECT_NE(read_log("\x89"
                       "EFD")
                  .error.find("is no log"),
              std::string::npos);
    EXPECT_NE(read_log("channel,seq,time_ns\n").error.find("'efdctl record'"), std::string::npos);
    const auto absent = LogReader::open("/nonexistent/a.efdlog");
    ASSERT_FALSE(absent);
    EXPECT_EQ(absent.error().code, ENOENT);
    EXPECT_NE(absent.error().what.find("/nonexistent/a.efdlog"), std::string::npos);
}

TEST(LogReader, SaysThatAFolderCannotBeRead)
{
    const auto folder = LogReader::open("/");
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().code, EISDIR);
}

TEST(LogReader, StopsAmongBytesThatAreNoBlock)
{
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const std::string bytes = small_log() + std::string(1000, '?');
    ASSERT_EQ(write(ends[1], bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    close(ends[1]);
    int asked = 0;
    auto reader = LogReader::open("/dev/fd/" + std::to_string(ends[0]), [&] { return ++asked > 100; });
    ASSERT_TRUE(reader);
    LogItem item;
    auto more = reader->next(item);
    while (more && *more)
        more = reader->next(item);
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().code, ECANCELED);
    EXPECT_EQ(reader->totals()[0].received, Count - 4); // all that came before
    EXPECT_LT(reader->offset(), bytes.size());
    close(ends[0]);
}

// Each of them wants a checksum of much that follows.
TEST(LogReader, StopsAmongFalseHeaders)
{
    const std::string whole = small_log();
    const std::string magic = whole.substr(8, 4);
    std::string bytes = whole.substr(0, whole.size() / 2);
    for (int i = 0; i < 4000; ++i)
        bytes += magic + std::string("\0\0\0\0\0\x40\0\0\1\0\0\0", 12); // 16 KiB of type 1
    int asked = 0;
    const UniqueFd memory(memfd_create("log", MFD_CLOEXEC));
    ASSERT_EQ(write(memory.get(), bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    auto reader
        = LogReader::open("/proc/self/fd/" + std::to_string(memory.get()), [&] { return ++asked > 10; });
    ASSERT_TRUE(reader);
    LogItem item;
    auto more = reader->next(item);
    while (more && *more)
        more = reader->next(item);
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().code, ECANCELED);
    EXPECT_LT(asked, 20); // once it has said so, nothing is looked at any more
}

// Who shows the events of a pipe does so as soon as they have come.
TEST(LogReader, SaysWhenItMayHaveToWait)
{
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const std::string bytes = small_log();
    ASSERT_EQ(write(ends[1], bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    close(ends[1]);
    auto reader = LogReader::open("/dev/fd/" + std::to_string(ends[0]));
    ASSERT_TRUE(reader);
    std::vector<std::uint64_t> waits;
    LogItem item;
    while (reader->next(item).value()) {
        if (reader->may_wait())
            waits.push_back(item.event.seq);
    }
    EXPECT_EQ(waits, (std::vector<std::uint64_t>{20, 40, 60}));
    close(ends[0]);
}

TEST(LogReader, ReadsFromAPipe)
{
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    const std::string bytes = small_log();
    if (child == 0) {
        close(ends[0]);
        for (const char byte : bytes) {
            if (write(ends[1], &byte, 1) != 1)
                _exit(1);
        }
        _exit(0);
    }
    close(ends[1]);
    auto reader = LogReader::open("/dev/fd/" + std::to_string(ends[0]));
    ASSERT_TRUE(reader) << reader.error().text();
    EXPECT_EQ(reader->size(), 0u);
    LogItem item;
    while (reader->next(item).value()) { }
    EXPECT_EQ(reader->ending(), LogEnding::Complete) << reader->ending_text();
    EXPECT_EQ(reader->totals()[0].received, Count - 4);
    EXPECT_EQ(reader->offset(), bytes.size());
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
    close(ends[0]);
}

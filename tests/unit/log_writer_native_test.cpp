// SPDX-License-Identifier: GPL-3.0-or-later
// What is written comes back, and takes little room.
#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "support/native_log.hpp"
#include "support/temp_tree.hpp"

using namespace efdmon;
using test::make_event;
using test::native_log;
using test::read_log;
using test::same;
using Kind = LogItem::Kind;

namespace {

std::string log_of(const std::vector<Event>& events)
{
    return native_log([&](LogWriter& writer) {
        for (const Event& event : events)
            writer.write("c", event);
        writer.finish();
    });
}

void expect_back(const std::vector<Event>& events)
{
    const auto read = read_log(log_of(events));
    EXPECT_EQ(read.ending, LogEnding::Complete) << read.error << read.text;
    const auto found = read.events();
    ASSERT_EQ(found.size(), events.size());
    for (std::size_t i = 0; i < events.size(); ++i)
        ASSERT_TRUE(same(found[i], events[i])) << "event " << i;
}

} // namespace

TEST(NativeLog, EmptyLogIsComplete)
{
    const auto read = read_log(log_of({}));
    EXPECT_EQ(read.ending, LogEnding::Complete);
    EXPECT_TRUE(read.items.empty() && read.channels.empty());
    EXPECT_EQ(read.text, "");
}

TEST(NativeLog, ChannelIsDescribedEvenWithoutEvents)
{
    const auto read = read_log(native_log([](LogWriter& writer) {
        writer.add_channel({"my-sensor", 7, 1024, 99});
        writer.finish();
    }));
    ASSERT_EQ(read.channels.size(), 1u);
    EXPECT_EQ(read.channels[0].name, "my-sensor");
    EXPECT_EQ(read.channels[0].number, 7u);
    EXPECT_EQ(read.channels[0].ring_entries, 1024u);
    EXPECT_EQ(read.channels[0].start_seq, 99u);
}

TEST(NativeLog, KeepsTheClock)
{
    test::TempTree tree;
    const std::int64_t before_1970 = -5;
    const auto file = tree.write("a", native_log([](LogWriter& w) { w.finish(); }, WallClock(before_1970)));
    const auto reader = LogReader::open(file.string());
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader->clock().unix_ns(7), 2);
}

TEST(NativeLog, EveryFieldComesBack)
{
    Event largest;
    std::memset(static_cast<void*>(&largest), 0xff, sizeof largest);
    largest.seq = 12;
    Event bare = make_event(13, 0);
    bare.flags = 2;
    bare.comm = {};
    expect_back({make_event(10, 5, 1), make_event(11, 5), largest, bare});
}

TEST(NativeLog, DifferencesWrapAround)
{
    std::vector<Event> events;
    constexpr auto Max32 = std::numeric_limits<std::uint32_t>::max();
    constexpr auto Max64 = std::numeric_limits<std::uint64_t>::max();
    for (const std::uint32_t id : {Max32, 0u, 1u << 31, Max32, 1u, (1u << 31) - 1, 0u}) {
        Event event = make_event(events.size() + 1, id == 0 ? Max64 : id, id);
        event.data = {id == 0 ? Max64 : 0, std::uint64_t{id} << 32};
        events.push_back(event);
    }
    expect_back(events);
}

TEST(NativeLog, TellsTheOriginsOfManyTasksApart)
{
    std::vector<Event> events;
    for (std::uint64_t seq = 1; seq <= 20'000; ++seq) {
        Event event = make_event(seq, seq * 10);
        event.tid = static_cast<std::int32_t>(seq * 7 % 500);
        event.cpu = static_cast<std::uint16_t>(seq % 3);
        event.comm[5] = static_cast<char>('a' + seq % 5);
        events.push_back(event);
    }
    expect_back(events);
}

TEST(NativeLog, GapsAreLosses)
{
    const auto read = read_log(native_log([](LogWriter& writer) {
        writer.add_channel({"c", 0, 64, 4});
        writer.write("c", make_event(8, 1));
        writer.lose("c", 8); // says nothing new
        writer.write("c", make_event(9, 2));
        writer.lose("c", 20);
        writer.finish();
    }));
    ASSERT_EQ(read.items.size(), 4u);
    EXPECT_EQ(read.items[0].kind, Kind::Lost);
    EXPECT_EQ(read.items[0].count, 3u);
    EXPECT_EQ(read.items[2].event.seq, 9u);
    EXPECT_EQ(read.items[3].kind, Kind::Lost);
    EXPECT_EQ(read.items[3].count, 11u);
    EXPECT_EQ(read.totals[0].received + read.totals[0].lost, 20u - 4u);
    EXPECT_EQ(read.totals[0].received, 2u);
    EXPECT_EQ(read.ending, LogEnding::Complete) << read.text;
}

TEST(NativeLog, LossMayComeFirst)
{
    const auto read = read_log(native_log([](LogWriter& writer) {
        writer.add_channel({"c", 0, 64, 0});
        writer.lose("c", 5);
        writer.finish();
    }));
    ASSERT_EQ(read.items.size(), 1u);
    EXPECT_EQ(read.items[0].count, 5u);
    EXPECT_EQ(read.ending, LogEnding::Complete);
}

TEST(NativeLog, ChannelsKeepTheirOwnNumbersAndTheOrderBetweenThem)
{
    const auto read = read_log(native_log([](LogWriter& writer) {
        for (std::uint64_t i = 1; i <= 5'000; ++i) {
            writer.write("left", make_event(i, 2 * i));
            writer.write("right", make_event(1'000'000 + i, 2 * i + 1));
        }
        writer.finish();
    }));
    EXPECT_EQ(read.ending, LogEnding::Complete) << read.text;
    ASSERT_EQ(read.items.size(), 10'000u);
    for (std::uint64_t i = 0; i < 10'000; ++i) {
        ASSERT_EQ(read.items[i].channel, i % 2);
        ASSERT_EQ(read.items[i].event.time_ns, i + 2);
    }
    EXPECT_EQ(read.items.back().event.seq, 1'005'000u);
    EXPECT_EQ(read.channels[1].start_seq, 1'000'000u);
}

// The module was loaded again while a log went on.
TEST(NativeLog, NumbersMayStartAnew)
{
    expect_back({make_event(5, 1), make_event(6, 2), make_event(1, 3), make_event(2, 4), make_event(2, 5)});
}

TEST(NativeLog, FlushedEventsCanBeReadAtOnce)
{
    std::ostringstream out;
    const auto writer = LogWriter::create(LogFormat::Native, out, WallClock(0));
    writer->write("c", make_event(1, 1));
    EXPECT_TRUE(read_log(out.str()).events().empty());
    writer->flush();
    EXPECT_EQ(read_log(out.str()).events().size(), 1u);
    writer->flush(); // nothing new, nothing written
    const auto size = out.str().size();
    writer->flush();
    EXPECT_EQ(out.str().size(), size);
    EXPECT_EQ(read_log(out.str()).ending, LogEnding::CutOff);
}

TEST(NativeLog, AnEventTakesFewBytes)
{
    constexpr std::uint64_t Count = 100'000;
    std::mt19937_64 random(1);
    const auto bytes = native_log([&](LogWriter& writer) {
        for (std::uint64_t seq = 1; seq <= Count; ++seq) {
            // A driver that counts, from two processors, every 10 µs or so.
            Event event = make_event(seq, seq * 10'000 + random() % 5'000, 3);
            event.cpu = static_cast<std::uint16_t>(random() % 2);
            event.data = {seq, random() % 4096};
            writer.write("c", event);
        }
        writer.finish();
    });
    RecordProperty("bytes_per_1000_events", static_cast<int>(bytes.size() * 1000 / Count));
    EXPECT_LT(bytes.size(), 10 * Count);
}

TEST(NativeLog, RandomEventsComeBack)
{
    std::mt19937_64 random(20261121);
    for (int round = 0; round < 20; ++round) {
        std::vector<Event> events;
        std::uint64_t seq = random() >> (random() % 64);
        for (std::uint64_t i = 0, count = random() % 5'000; i < count; ++i) {
            Event event = events.empty() || random() % 4 == 0 ? make_event(0, random()) : events.back();
            event.seq = ++seq;
            event.time_ns += random() >> (random() % 64);
            if (random() % 3 == 0)
                event.id = static_cast<std::uint32_t>(random() >> (random() % 64));
            if (random() % 3 == 0)
                event.data[random() % 2] = random() >> (random() % 64);
            if (random() % 8 == 0)
                event.tid = static_cast<std::int32_t>(random());
            if (random() % 50 == 0)
                event.comm[random() % 16] = static_cast<char>(random());
            events.push_back(event);
        }
        expect_back(events);
    }
}

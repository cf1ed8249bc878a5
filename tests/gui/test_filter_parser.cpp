// SPDX-License-Identifier: GPL-3.0-or-later
// What may be written, what it means for one event, and what is said where it
// may not.
#include <limits>

#include <QTest>

#include "filter_lexer.hpp"
#include "filter_parser.hpp"
#include "filter_value.hpp"
#include "log_records.hpp"

using namespace efdmon;
using namespace efdmon::gui;

namespace {

constexpr std::int64_t Second = 1'000'000'000;
// Local time in the tests is UTC: 2026-01-31T14:30:05.5 when the log begins.
constexpr std::int64_t Began = 1'769'869'805 * Second + Second / 2;

LogRecord sample()
{
    LogRecord record;
    record.channel = 1;
    Event& event = record.event;
    event.seq = 1234;
    event.time_ns = 100 * Second + 250;
    event.id = 7;
    event.source = Source::Driver;
    event.flags = Event::FlagTask;
    event.cpu = 3;
    event.pid = 42;
    event.tid = 43;
    test::setComm(event, "kworker/u4:1");
    event.data = {0xdeadbeef, std::numeric_limits<std::uint64_t>::max()};
    return record;
}

LogRecord before()
{
    LogRecord record = sample();
    record.event.seq = 1230;
    record.event.time_ns = 98 * Second;
    return record;
}

FilterContext context()
{
    FilterContext made;
    made.channelNames = {{0, QStringLiteral("efdmon0")}, {1, QStringLiteral("Push button")}};
    made.origin = 95 * Second;
    made.clock = efdmon::WallClock(Began - 95 * Second);
    return made;
}

} // namespace

class TestFilterParser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void means_data();
    void means();
    void saysWhatItExpected_data();
    void saysWhatItExpected();
    void lacksWhatNoTaskFired();
    void lacksADeltaAtFirst();
    void followsTheNamesOfChannels();
    void bindsOnlyWhatItUses();
    void readsDurations_data();
    void readsDurations();
    void quotesWhatNeedsIt_data();
    void quotesWhatNeedsIt();
    void isNotExhausted();
};

void TestFilterParser::means_data()
{
    QTest::addColumn<bool>("accepted");
    const auto yes = [](const char* text) { QTest::newRow(text) << true; };
    const auto no = [](const char* text) { QTest::newRow(text) << false; };
    yes("");
    yes("   ");
    yes("id == 7");
    yes("id=7");
    yes("id==0x7");
    no("id == 8");
    no("id != 7");
    yes("id != 8");
    no("id < 7");
    yes("id <= 7");
    yes("id < 8");
    no("id > 7");
    yes("id >= 7");
    yes("id > 6");
    no("id < 0");
    yes("id >= 0");
    yes("id in {1, 7}");
    yes("id in {7}");
    no("id in {1, 8}");
    yes("id in {1, 5..7, 20}");
    yes("id in 7..9");
    yes("id == 7..7");
    no("id == 1..6");
    yes("id != 1..6");
    no("id in 8..9");
    yes("not id in 8..9");
    yes("seq == 1_234");
    yes("data0 == 0xDEADBEEF");
    yes("data1 == 18446744073709551615");
    no("data1 < 18446744073709551615");
    no("data1 > 18446744073709551615");
    yes("data1 >= 0xffffffffffffffff");
    yes("cpu == 3 && pid == 42 && tid == 43");
    yes("source == driver");
    yes("source == 3");
    no("source == sysfs");
    yes("source != sysfs");
    yes("source in {sysfs, driver}");
    yes("source ~ DRIV");
    no("source ~ sys");
    yes("process == kworker/u4:1");
    yes("comm == \"kworker/u4:1\"");
    yes("process == 'kworker/u4:1'");
    no("process == kworker");
    no("process == Kworker/u4:1");
    no("process == kworker/u4:1-and-more");
    yes("process ~ KWORK");
    yes("process ~ u4:1");
    no("process ~ u4:12");
    yes("process in {bash, kworker/u4:1}");
    yes("process ~ \"\"");
    yes("channel == 1");
    yes("channel == efdmon1");
    yes("channel == \"Push button\"");
    no("channel == button");
    yes("channel ~ button");
    yes("channel in {0..1}");
    no("channel > 1");
    no("channel == efdmon0");
    no("channel == \"1\"");
    yes("button");
    yes("KWORKER");
    yes("efdmon1");
    no("bash");
    yes("\"ush but\"");
    yes("time == 5.00000025");
    yes("time > 5s && time < 5.000001s");
    yes("time in 4s..5001ms");
    no("time < 5");
    yes("time > -1h");
    yes("time >= 14:30:10.5");
    no("time < 14:30:10.5");
    yes("time in 14:30..14:31");
    no("time in 00:00..14:30");
    yes("time >= 2026-01-31");
    yes("time >= 2026-01-31T14:30:10.5");
    no("time >= 2026-01-31T14:30:10.500000251");
    no("time < 2026-01-31T14:30:10.50000025");
    yes("delta == 2.00000025s");
    yes("delta > 2s");
    no("delta > 2000000.25us");
    yes("delta >= 2000000250ns");
    yes("delta != 2s");
    yes("lost");
    yes("lost == 3");
    no("!lost");
    yes("lost > 2 && lost < 4");
    yes("id == 7 and not cpu == 2");
    yes("ID7 || id == 7");
    yes("id == 8 || id == 7 && cpu == 3");
    no("(id == 8 || id == 7) && cpu == 2");
    yes("id == 7 || id == 8 && cpu == 2");
    no("!(id == 7 || cpu == 2)");
    yes("!(id == 8 || cpu == 2)");
    yes("!!(id == 7)");
    no("!!!(id == 7)");
    yes("!(!(id == 7) || !(cpu == 3))");
    yes("(((id == 7)))");
    yes("id==7&&cpu==3");
    yes("id == 7 & cpu == 3 | bash");
    no("id in {1} or cpu in {2} or bash");
}

void TestFilterParser::means()
{
    QFETCH(bool, accepted);
    ParsedFilter parsed = parseFilter(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(!parsed.error, parsed.error ? qPrintable(parsed.error->message()) : "");
    parsed.program.bind(context());
    const LogRecord previous = before();
    QCOMPARE(parsed.program.matches(sample(), &previous), accepted);
}

void TestFilterParser::saysWhatItExpected_data()
{
    QTest::addColumn<int>("column"); // from 1
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, int column, const char* expected) {
        QTest::newRow(text) << column << QString::fromUtf8(expected);
    };
    row("id", 3, "==, !=, <");
    row("id ==", 6, "a number from 0 to 4294967295");
    row("id == x", 7, "a number from 0 to 4294967295");
    row("id == 4294967296", 7, "a number from 0 to 4294967295");
    row("id == -1", 7, "a number");
    row("seq == 18446744073709551616", 8, "a number");
    row("seq == 0x", 8, "a number");
    row("cpu == 65536", 8, "65535");
    row("id == \"7\"", 7, "a number");
    row("id ~ 7", 4, "process, channel and source");
    row("id == 5..", 10, "a number");
    row("id == 5..4", 10, "ends before it starts");
    row("time in 1s..14:30", 13, "of one kind");
    row("id in {1, 2", 12, "“,” or “}”");
    row("id in {}", 8, "a number");
    row("id in {1 2}", 10, "“,” or “}”");
    row("id == 7 cpu == 3", 9, "“&&” or “||”");
    row("bash sysfs", 6, "a name with a space needs quotes: \"bash sysfs\"");
    row("channel == simulated 2", 22, "needs quotes: channel == \"simulated 2\"");
    row("id == 7 && process ~ a b  c", 24, "needs quotes: process ~ \"a b  c\"");
    row("channel in {button, my own}", 24, "needs quotes: \"my own\"");
    row("channel my own", 9, "==, !=, <, <=, >, >=, ~ or in");
    row("idd == 7", 1, "“idd” is no field");
    row("cpu == 1 && (ID in {7})", 14, "“ID” is no field");
    row("\"cpu\" > 3", 1, "“cpu” is no field");
    row("lost 5", 6, "==, !=, <, <=, >, >= or in");
    row("(id == 7", 9, "“)”");
    row("id == 7)", 8, "was not opened");
    row("id == 7 &&", 11, "a field");
    row("&& id == 7", 1, "a field");
    row("!", 2, "a field");
    row("()", 2, "a field");
    row("process < 3", 9, "==, !=, ~ or in");
    row("process", 8, "==, !=, ~ or in");
    row("process ==", 11, "the name of a process");
    row("process == \"ba", 12, "not closed");
    row("process ~", 10, "a text");
    row("source == foo", 11, "sysfs, write, driver");
    row("source == 256", 11, "sysfs, write, driver");
    row("channel < button", 11, "of a channel");
    row("time > 25:00", 8, "a time");
    row("time > 12:60", 8, "a time");
    row("time > 2026-13-01", 8, "a time");
    row("delta > 14:30", 9, "a duration");
    row("delta > 1.s", 9, "a duration");
    row("delta > 5days", 9, "a duration");
}

void TestFilterParser::saysWhatItExpected()
{
    QFETCH(int, column);
    QFETCH(QString, expected);
    const auto error = parseFilter(QString::fromUtf8(QTest::currentDataTag())).error;
    QVERIFY(error);
    QCOMPARE(error->column + 1, column);
    QVERIFY2(error->message().contains(expected), qPrintable(error->message()));
    QVERIFY(error->message().startsWith(QStringLiteral("Column %1:").arg(column)));
}

// Equal to nothing, and so different from everything.
void TestFilterParser::lacksWhatNoTaskFired()
{
    LogRecord record = sample();
    record.event.flags = 0;
    record.event.pid = record.event.tid = 0;
    const auto matches
        = [&](const char* text) { return parseFilter(QLatin1String(text)).program.matches(record, nullptr); };
    QVERIFY(!matches("pid == 0"));
    QVERIFY(!matches("pid < 1"));
    QVERIFY(matches("pid != 42"));
    QVERIFY(matches("!(pid < 1)"));
    QVERIFY(!matches("process ~ \"\""));
    QVERIFY(matches("process != bash"));
}

void TestFilterParser::lacksADeltaAtFirst()
{
    const auto program = parseFilter(QStringLiteral("delta >= 0")).program;
    QVERIFY(program.needsPrevious());
    QVERIFY(!program.matches(sample(), nullptr));
    QVERIFY(!parseFilter(QStringLiteral("lost")).program.matches(sample(), nullptr));
    // A module that was loaded again counts from 1.
    LogRecord restarted = sample();
    restarted.event.seq = 1;
    const LogRecord previous = before();
    QVERIFY(!parseFilter(QStringLiteral("lost")).program.matches(restarted, &previous));
}

void TestFilterParser::followsTheNamesOfChannels()
{
    FilterProgram program = parseFilter(QStringLiteral("channel ~ lever")).program;
    QVERIFY(!program.matches(sample(), nullptr));
    FilterContext names;
    names.channelNames[1] = QStringLiteral("Lever");
    QVERIFY(program.bind(names));
    QVERIFY(program.matches(sample(), nullptr));
    QVERIFY(!program.bind(names));
    names.channelNames[2] = QStringLiteral("button");
    QVERIFY(!program.bind(names));
    names.channelNames[1] = QStringLiteral("button");
    QVERIFY(program.bind(names));
    QVERIFY(!program.matches(sample(), nullptr));
}

void TestFilterParser::bindsOnlyWhatItUses()
{
    FilterProgram program = parseFilter(QStringLiteral("id == 7")).program;
    QVERIFY(!program.bind(context()));
    FilterProgram timed = parseFilter(QStringLiteral("time > 1s")).program;
    QVERIFY(timed.bind(context()));
    QVERIFY(!timed.bind(context()));
}

void TestFilterParser::readsDurations_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::newRow("1") << qint64{Second};
    QTest::newRow("1.5") << qint64{Second * 3 / 2};
    QTest::newRow("0.000000001") << qint64{1};
    QTest::newRow("0.0000000019") << qint64{1};
    QTest::newRow("-20ms") << qint64{-20'000'000};
    QTest::newRow("3us") << qint64{3'000};
    QTest::newRow("3µs") << qint64{3'000};
    QTest::newRow("2min") << qint64{120 * Second};
    QTest::newRow("1.5h") << qint64{5400 * Second};
    QTest::newRow("9223372036854775807ns") << std::numeric_limits<qint64>::max();
    QTest::newRow("9223372036854775808ns") << qint64{-1};
    QTest::newRow("10000000000") << qint64{-1};
    QTest::newRow("ms") << qint64{-1};
    QTest::newRow("1.2.3") << qint64{-1};
}

void TestFilterParser::readsDurations()
{
    QFETCH(qint64, ns);
    QCOMPARE(qint64{filterDuration(QString::fromUtf8(QTest::currentDataTag())).value_or(-1)}, ns);
}

void TestFilterParser::quotesWhatNeedsIt_data()
{
    QTest::addColumn<QString>("written");
    QTest::newRow("bash") << QStringLiteral("bash");
    QTest::newRow("kworker/u4:1") << QStringLiteral("kworker/u4:1");
    QTest::newRow("two words") << QStringLiteral("\"two words\"");
    QTest::newRow("id") << QStringLiteral("\"id\"");
    QTest::newRow("and") << QStringLiteral("\"and\"");
    QTest::newRow("7") << QStringLiteral("\"7\"");
    QTest::newRow("7a") << QStringLiteral("7a");
    QTest::newRow("a..b") << QStringLiteral("\"a..b\"");
    QTest::newRow("say \"hi\" \\") << QStringLiteral("\"say \\\"hi\\\" \\\\\"");
    QTest::newRow("") << QStringLiteral("\"\"");
}

void TestFilterParser::quotesWhatNeedsIt()
{
    QFETCH(QString, written);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(filterWord(text), written);
    const auto tokens = filterTokens(written);
    QCOMPARE(tokens.size(), 2U);
    QCOMPARE(tokens[0].text, text);
}

void TestFilterParser::isNotExhausted()
{
    const QString deep = QString(200'000, u'(') + QStringLiteral("id == 7");
    QVERIFY(parseFilter(deep).error);
    const QString nots = QString(200'000, u'!') + QStringLiteral("id == 8");
    QVERIFY(!parseFilter(nots).program.matches(sample(), nullptr));
    const QString chain = QStringLiteral("id == 1 || ").repeated(50'000) + QStringLiteral("id == 7");
    QVERIFY(parseFilter(chain).program.matches(sample(), nullptr));
}

QTEST_MAIN(TestFilterParser)
#include "test_filter_parser.moc"

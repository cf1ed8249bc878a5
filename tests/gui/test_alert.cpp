// SPDX-License-Identifier: GPL-3.0-or-later
// When there is something to tell, and when not again: all rules, with a clock
// of the test's own.
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "alert_center.hpp"
#include "alert_text.hpp"
#include "channel_model.hpp"

using namespace efdmon::gui;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t Second = 1'000'000'000;

Counts countsOf(std::uint64_t received, std::uint64_t lost = 0)
{
    return {received + lost, received, lost, received + lost};
}

// One channel, and the time in seconds.
struct Story {
    explicit Story(const AlertRules& rules)
    {
        engine.setRules(0, rules, 0);
        engine.update(0, countsOf(100), 0, 0); // where it begins
    }
    std::vector<Alert> at(double seconds, const Counts& counts, double rate = 0)
    {
        return engine.update(0, counts, rate, ns(seconds));
    }
    std::vector<Alert> later(double seconds) { return engine.advance(ns(seconds)); }
    static std::int64_t ns(double seconds) { return static_cast<std::int64_t>(seconds * Second); }

    AlertEngine engine;
};

using Alerts = std::vector<Alert>;

ChannelStatus watchedChannel(unsigned number, const QString& name)
{
    ChannelStatus status;
    status.number = number;
    status.name = name;
    status.watched = status.fresh = true;
    return status;
}

Snapshot snapshotOf(unsigned channel, const Counts& counts)
{
    Snapshot snapshot;
    snapshot.counts[channel] = counts;
    return snapshot;
}

AlertRules rulesOf(void (*change)(AlertRules&))
{
    AlertRules rules;
    change(rules);
    return rules;
}

} // namespace

class TestAlert : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void isSilentUnlessAsked();
    void tellsThatItFires();
    void tellsWhatItHeldBack();
    void tellsThatItIsFast();
    void needsTheRateToLast();
    void tellsTooFastOnce();
    void tellsThatItIsSilent();
    void tellsOfLosses();
    void countsAnewWithTheChannel();
    void startsAnewWithOtherRules();
    void knowsItsDeadline();
    void keepsItsRules();
    void refusesOddSettings();
    void wakesOnlyWhenItMatters();
    void followsTheChannels();
    void putsItInWords();
};

void TestAlert::isSilentUnlessAsked()
{
    Story story{AlertRules{}};
    QVERIFY(story.engine.channels().empty());
    QCOMPARE(story.at(1, countsOf(1000, 1000), 1e6), Alerts{});
    QCOMPARE(story.later(1e6), Alerts{});
    QVERIFY(!story.engine.deadline());
}

void TestAlert::tellsThatItFires()
{
    Story story(rulesOf([](AlertRules& rules) { rules.fires = true; }));
    QCOMPARE(story.at(1, countsOf(100)), Alerts{}); // nothing new
    QCOMPARE(story.at(2, countsOf(103)), (Alerts{{0, AlertKind::Fires, 3}}));
    QCOMPARE(story.at(3, countsOf(103)), Alerts{});
    QCOMPARE(story.at(60, countsOf(104)), (Alerts{{0, AlertKind::Fires, 1}}));
}

// Not one a frame, and none is left untold.
void TestAlert::tellsWhatItHeldBack()
{
    Story story(rulesOf([](AlertRules& rules) {
        rules.fires = true;
        rules.firesGap = 5s;
    }));
    QCOMPARE(story.at(1, countsOf(101)).size(), std::size_t{1});
    for (int frame = 1; frame <= 100; ++frame)
        QCOMPARE(story.at(1 + frame * 0.016, countsOf(101 + static_cast<std::uint64_t>(frame))), Alerts{});
    QCOMPARE(story.engine.deadline(), std::optional(Story::ns(6)));
    QCOMPARE(story.later(5.9), Alerts{});
    QCOMPARE(story.later(6), (Alerts{{0, AlertKind::Fires, 100}}));
    QVERIFY(!story.engine.deadline()); // nothing is held back
    QCOMPARE(story.at(10, countsOf(202)), Alerts{});
    QCOMPARE(story.at(11, countsOf(203)), (Alerts{{0, AlertKind::Fires, 2}}));
}

void TestAlert::tellsThatItIsFast()
{
    Story story(rulesOf([](AlertRules& rules) {
        rules.fast = true;
        rules.fastRate = 1000;
        rules.fastFor = 5s;
    }));
    QCOMPARE(story.at(1, countsOf(200), 999), Alerts{});
    QCOMPARE(story.at(2, countsOf(300), 1000), Alerts{});
    QCOMPARE(story.at(6.9, countsOf(400), 1500), Alerts{});
    QCOMPARE(story.at(7, countsOf(500), 1234), (Alerts{{0, AlertKind::Fast, 1234}}));
    QVERIFY(!story.engine.deadline()); // events go on, and so do updates
}

void TestAlert::needsTheRateToLast()
{
    Story story(rulesOf([](AlertRules& rules) { rules.fast = true; }));
    QCOMPARE(story.at(1, countsOf(200), 5000), Alerts{});
    QCOMPARE(story.at(5, countsOf(300), 999), Alerts{});
    QCOMPARE(story.at(5.1, countsOf(400), 5000), Alerts{});
    QCOMPARE(story.at(10, countsOf(500), 5000), Alerts{});
    QCOMPARE(story.at(10.2, countsOf(600), 5000).size(), std::size_t{1});
}

void TestAlert::tellsTooFastOnce()
{
    Story story(rulesOf([](AlertRules& rules) { rules.fast = true; }));
    story.at(1, countsOf(200), 5000);
    QCOMPARE(story.at(6, countsOf(300), 5000).size(), std::size_t{1});
    // About the limit it is the same state, for however long.
    for (int i = 0; i < 20; ++i)
        QCOMPARE(story.at(7 + i, countsOf(400), i % 8 == 0 ? 950 : 1050), Alerts{});
    QCOMPARE(story.at(30, countsOf(400), 899), Alerts{});
    QCOMPARE(story.at(31, countsOf(500), 5000), Alerts{});
    QCOMPARE(story.at(36, countsOf(600), 5000).size(), std::size_t{1});
}

void TestAlert::tellsThatItIsSilent()
{
    Story story(rulesOf([](AlertRules& rules) {
        rules.silent = true;
        rules.silentFor = 60s;
    }));
    QCOMPARE(story.engine.deadline(), std::optional(Story::ns(60)));
    QCOMPARE(story.at(50, countsOf(101)), Alerts{});
    QCOMPARE(story.later(60), Alerts{}); // a clock that was wound before that event
    QCOMPARE(story.engine.deadline(), std::optional(Story::ns(110)));
    QCOMPARE(story.later(110), (Alerts{{0, AlertKind::Silent, 0}}));
    QVERIFY(!story.engine.deadline());
    QCOMPARE(story.later(1000), Alerts{});
    QCOMPARE(story.at(1000, countsOf(101)), Alerts{});
    QCOMPARE(story.at(1001, countsOf(102)), Alerts{});
    QCOMPARE(story.later(1061).size(), std::size_t{1});
}

void TestAlert::tellsOfLosses()
{
    Story story(rulesOf([](AlertRules& rules) { rules.loses = true; }));
    QCOMPARE(story.at(1, countsOf(200)), Alerts{});
    QCOMPARE(story.at(2, countsOf(200, 7)), (Alerts{{0, AlertKind::Loses, 7}}));
    QCOMPARE(story.at(3, countsOf(300, 9)), Alerts{});
    QCOMPARE(story.at(4, countsOf(300, 10)), Alerts{});
    QCOMPARE(story.later(12), (Alerts{{0, AlertKind::Loses, 3}}));
    QCOMPARE(story.at(40, countsOf(400, 10)), Alerts{});
}

void TestAlert::countsAnewWithTheChannel()
{
    Story story(rulesOf([](AlertRules& rules) { rules.fires = rules.loses = true; }));
    QCOMPARE(story.at(1, countsOf(0)), Alerts{}); // opened again
    QCOMPARE(story.at(2, countsOf(5)), (Alerts{{0, AlertKind::Fires, 5}}));
    QCOMPARE(story.at(30, countsOf(2, 1)),
             (Alerts{{0, AlertKind::Fires, 3}, {0, AlertKind::Loses, 1}})); // and has had some already
}

void TestAlert::startsAnewWithOtherRules()
{
    AlertRules rules;
    rules.fires = true;
    Story story(rules);
    QCOMPARE(story.at(1, countsOf(101)).size(), std::size_t{1});
    story.engine.setRules(0, rules, Story::ns(2)); // the same: the gap goes on
    QCOMPARE(story.at(3, countsOf(102)), Alerts{});
    rules.silent = true;
    story.engine.setRules(0, rules, Story::ns(4));
    QCOMPARE(story.at(4, countsOf(102)), Alerts{}); // those before it are not news
    QCOMPARE(story.at(5, countsOf(103)), (Alerts{{0, AlertKind::Fires, 1}}));
    story.engine.setRules(0, {}, Story::ns(6));
    QVERIFY(story.engine.channels().empty());
}

void TestAlert::knowsItsDeadline()
{
    AlertEngine engine;
    AlertRules patient;
    patient.silent = true;
    patient.silentFor = 600s;
    AlertRules hasty = patient;
    hasty.silentFor = 30s;
    engine.setRules(3, patient, 0);
    engine.setRules(7, hasty, 5 * Second);
    QCOMPARE(engine.deadline(), std::optional(35 * Second));
    QCOMPARE(engine.advance(35 * Second), (Alerts{{7, AlertKind::Silent, 0}}));
    QCOMPARE(engine.deadline(), std::optional(600 * Second));
    engine.forget(3);
    QVERIFY(!engine.deadline());
}

void TestAlert::keepsItsRules()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    AlertRules all;
    all.fires = all.fast = all.silent = all.loses = true;
    all.firesGap = 1s;
    all.fastRate = 77;
    all.fastFor = 2s;
    all.silentFor = 3s;
    all.losesGap = 4s;
    AlertRules one;
    one.silent = true;
    const AlertBook book{{QStringLiteral("a/b name ü"), all}, {QStringLiteral("efdmon0"), one}};
    writeAlerts(settings, book);
    settings.sync();
    QSettings again(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    QCOMPARE(readAlerts(again), book);
    writeAlerts(again, {});
    QVERIFY(readAlerts(again).empty());
}

void TestAlert::refusesOddSettings()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    AlertRules rules;
    rules.silent = true;
    writeAlerts(settings, {{QStringLiteral("efdmon0"), rules}, {QString(), rules}});
    settings.setValue(QStringLiteral("alerts/2/silentFor"), -5);
    settings.setValue(QStringLiteral("alerts/2/fastRate"), QStringLiteral("x"));
    const AlertBook book = readAlerts(settings);
    QCOMPARE(book.size(), std::size_t{1});
    QCOMPARE(book.at(QStringLiteral("efdmon0")).silentFor, std::chrono::seconds(1));
    QCOMPARE(book.at(QStringLiteral("efdmon0")).fastRate, 1U);
}

void TestAlert::wakesOnlyWhenItMatters()
{
    ChannelModel model;
    model.setChannels({watchedChannel(0, QStringLiteral("efdmon0"))});
    AlertCenter center(model);
    const auto& clock = *center.findChild<QTimer*>(QStringLiteral("alertClock"));
    center.follow();
    QVERIFY(!clock.isActive());
    center.setRules(0, rulesOf([](AlertRules& rules) { rules.fires = rules.loses = rules.fast = true; }));
    QVERIFY(!clock.isActive());
    center.setRules(0, rulesOf([](AlertRules& rules) { rules.silent = true; }));
    QVERIFY(clock.isActive() && clock.isSingleShot());
    QVERIFY(clock.remainingTime() > 59'000);
    center.setRules(0, {});
    QVERIFY(!clock.isActive());
}

void TestAlert::followsTheChannels()
{
    ChannelModel model;
    AlertCenter center(model);
    QList<Alert> told;
    connect(&center, &AlertCenter::alerted, &center, [&](const Alert& alert) { told << alert; });
    model.setChannels({watchedChannel(4, QStringLiteral("button"))});
    center.follow();
    center.setRules(4, rulesOf([](AlertRules& rules) { rules.fires = true; }));
    model.apply(snapshotOf(4, countsOf(5)), 1);
    center.update();
    QCOMPARE(told, (QList<Alert>{{4, AlertKind::Fires, 5}}));
    model.setChannels({});
    center.follow();
    // The rules are the name's, whatever its number.
    model.setChannels({watchedChannel(9, QStringLiteral("button")), watchedChannel(10, QStringLiteral("b"))});
    center.follow();
    QVERIFY(center.rules(9).fires);
    QVERIFY(!center.rules(10).fires);
    QCOMPARE(center.alerting(), std::set<unsigned>{9});
    Snapshot both = snapshotOf(9, countsOf(2));
    both.counts[10] = countsOf(3);
    model.apply(both, 2);
    center.update();
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.last(), (Alert{9, AlertKind::Fires, 2}));
}

void TestAlert::putsItInWords()
{
    const QString name = QStringLiteral("button");
    const AlertRules rules;
    const auto words = [&](const Alert& alert) {
        return alertTitle(alert, name) + QStringLiteral(": ") + alertBody(alert, rules);
    };
    QCOMPARE(words({0, AlertKind::Fires, 1234}), QStringLiteral("button has fired: New events: 1,234"));
    QCOMPARE(words({0, AlertKind::Fast, 12'345}),
             QStringLiteral("button fires too fast: 12.3 k/s, and at least 1,000/s for 5 s"));
    QCOMPARE(words({0, AlertKind::Silent, 0}), QStringLiteral("button is silent: No event for 60 s"));
    QCOMPARE(words({0, AlertKind::Loses, 7}), QStringLiteral("button loses events: Lost: 7"));
}

QTEST_MAIN(TestAlert)
#include "test_alert.moc"

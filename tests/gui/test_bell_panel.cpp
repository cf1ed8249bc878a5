// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTest>

#include "bell_panel.hpp"
#include "channel_row.hpp"
#include "theme.hpp"

using namespace efdmon::gui;

namespace {

// Seven at once, three of which one bell was late for, and a gap.
std::vector<BellRead> someReads()
{
    return {{1'000'000'000, 7, 107, 7, 0, 107},
            {2'000'000'000, 2, 109, 3, 0, 110},
            {3'000'000'000, 1, 110, 0, 0, 110},
            {4'000'000'000, 1000, 1110, 900, 100, 1110}};
}

} // namespace

class TestBellPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void putsReadsBesideRecords();
    void marksWhatDoesNotAgree();
    void keepsTheConservationCheckInSight();
    void saysWhatItShows();
};

void TestBellPanel::putsReadsBesideRecords()
{
    BellModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReads(someReads());
    QCOMPARE(model.rowCount(), 4);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    // The newest is on top.
    QCOMPARE(text(3, BellModel::Bell), QStringLiteral("read 7"));
    QCOMPARE(text(3, BellModel::Records), QStringLiteral("#101 … #107"));
    QCOMPARE(text(2, BellModel::Bell), QStringLiteral("read 2"));
    QCOMPARE(text(2, BellModel::Records), QStringLiteral("#108 … #109"));
    QCOMPARE(text(1, BellModel::Records), QStringLiteral("#110"));
    QCOMPARE(text(0, BellModel::Bell), QStringLiteral("read 1,000"));
    QCOMPARE(text(0, BellModel::Records), QStringLiteral("#111 … #1,110"));
    QCOMPARE(text(0, BellModel::Lost), QStringLiteral("100"));
    model.setReads({});
    QCOMPARE(model.rowCount(), 0);
}

void TestBellPanel::marksWhatDoesNotAgree()
{
    BellModel model;
    std::vector<BellRead> reads = someReads();
    reads.push_back({5'000'000'000, 3, 1113, 1, 0, 1111});
    reads.push_back({6'000'000'000, 0, 1113, 1, 0, 1112});
    model.setReads(reads);
    const auto verdict = [&](int row) { return model.index(row, BellModel::Verdict).data().toString(); };
    QCOMPARE(verdict(0), QStringLiteral("✗"));
    QCOMPARE(verdict(1), QStringLiteral("✗"));
    QCOMPARE(verdict(2), QStringLiteral("✓"));
    QCOMPARE(verdict(4), QStringLiteral("…"));
    QCOMPARE(model.index(0, BellModel::Bell).data().toString(), QStringLiteral("no read yet"));
    QCOMPARE(model.index(1, BellModel::Verdict).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Counted, and never recorded: 2"));
}

void TestBellPanel::keepsTheConservationCheckInSight()
{
    BellPanel panel;
    const auto* label = panel.findChild<QLabel*>(QStringLiteral("bellCheck"));
    const auto color = [&] { return label->palette().color(QPalette::WindowText); };
    ChannelRow row;
    row.counts = {1010, 910, 100, 1110};
    panel.setChannel(&row, true);
    QCOMPARE(label->text(), QStringLiteral("1,010 counted by eventfd = 910 records + 100 lost"));
    // In balance, but not complete.
    QCOMPARE(color(), signalColor(Signal::Warning, panel.palette()));
    row.counts = {1010, 1010, 0, 1010};
    panel.setChannel(&row, true);
    QCOMPARE(color(), signalColor(Signal::Good, panel.palette()));
    row.counts.received += 1;
    panel.setChannel(&row, false);
    QCOMPARE(color(), signalColor(Signal::Warning, panel.palette()));
    panel.setChannel(&row, true);
    QCOMPARE(color(), signalColor(Signal::Bad, panel.palette()));
    panel.setChannel(nullptr, true);
    QCOMPARE(label->text(), QStringLiteral("0 counted by eventfd = 0 records + 0 lost"));
}

void TestBellPanel::saysWhatItShows()
{
    BellPanel panel;
    const auto* heading = panel.findChild<QLabel*>(QStringLiteral("bellHeading"));
    QCOMPARE(heading->text(), QStringLiteral("There is no channel to show."));
    ChannelRow row;
    row.status.name = QStringLiteral("can0");
    panel.setChannel(&row, true);
    QCOMPARE(heading->text(),
             QStringLiteral("can0: its eventfd has not been read yet, no event has come "
                            "since this window watches."));
    row.bells = someReads();
    panel.setChannel(&row, true);
    QCOMPARE(heading->text(),
             QStringLiteral("can0: each line is one read of its eventfd, beside the records that it "
                            "counted."));
    panel.setChannel(nullptr, true);
    QCOMPARE(heading->text(), QStringLiteral("There is no channel to show."));
}

QTEST_MAIN(TestBellPanel)
#include "test_bell_panel.moc"

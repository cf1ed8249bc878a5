// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QTest>

#include "snapshot_pool.hpp"

using namespace efdmon::gui;

namespace {

void fill(Snapshot& snapshot, std::size_t records)
{
    snapshot.records.resize(records);
    snapshot.counts[3].received = records;
    snapshot.sums[3].push_back({});
    snapshot.latency[3].count = 1;
}

} // namespace

class TestSnapshotPool : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void usesAMemoryAgain();
    void keepsNoMoreThanItNeeds_data();
    void keepsNoMoreThanItNeeds();
    void isOutlivedByItsSnapshots();
};

// Emptied, but for the room that its records had.
void TestSnapshotPool::usesAMemoryAgain()
{
    SnapshotPool pool;
    auto first = pool.take();
    fill(*first, 10'000);
    const LogRecord* memory = first->records.data();
    SnapshotPtr shared = pool.share(std::move(first));
    QVERIFY(pool.take()->records.capacity() == 0); // it is still out
    std::thread([&] { shared.reset(); }).join();
    const auto again = pool.take();
    QVERIFY(again->empty());
    QVERIFY(again->sums.empty());
    QCOMPARE(again->records.size(), 0U);
    QVERIFY(again->records.capacity() >= 10'000);
    QCOMPARE(again->records.data(), memory);
}

void TestSnapshotPool::keepsNoMoreThanItNeeds_data()
{
    QTest::addColumn<std::size_t>("room");
    QTest::addColumn<std::size_t>("records");
    QTest::addColumn<bool>("kept");
    QTest::addRow("a busy frame") << std::size_t{30'000} << std::size_t{16'000} << true;
    QTest::addRow("the first quiet one") << std::size_t{30'000} << std::size_t{10} << false;
    QTest::addRow("an ordinary one") << std::size_t{100} << std::size_t{1} << true;
    QTest::addRow("after the window stood still")
        << SnapshotPool::MostRoom + 1 << SnapshotPool::MostRoom + 1 << false;
}

void TestSnapshotPool::keepsNoMoreThanItNeeds()
{
    QFETCH(std::size_t, room);
    QFETCH(std::size_t, records);
    QFETCH(bool, kept);
    SnapshotPool pool;
    auto snapshot = pool.take();
    snapshot->records.reserve(room);
    fill(*snapshot, records);
    pool.share(std::move(snapshot)).reset();
    QCOMPARE(pool.take()->records.capacity() > 0, kept);
}

void TestSnapshotPool::isOutlivedByItsSnapshots()
{
    SnapshotPtr shared;
    {
        SnapshotPool pool;
        auto snapshot = pool.take();
        fill(*snapshot, 7);
        shared = pool.share(std::move(snapshot));
    }
    QCOMPARE(shared->records.size(), 7U);
    shared.reset();
}

QTEST_GUILESS_MAIN(TestSnapshotPool)
#include "test_snapshot_pool.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What the person looks at must not run away.
#include <QScrollBar>
#include <QTest>

#include "log_model.hpp"
#include "log_view.hpp"

using namespace efdmon::gui;

namespace {

void append(LogModel& model, std::uint64_t count)
{
    static std::uint64_t seq = 0;
    std::vector<LogRecord> records(count);
    for (LogRecord& record : records)
        record.event.seq = ++seq;
    model.append(records);
    QCoreApplication::processEvents();
}

std::uint64_t topSeq(const LogView& view, const LogModel& model)
{
    return model.store().at(static_cast<std::size_t>(view.rowAt(1))).event.seq;
}

} // namespace

class TestLogView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void staysAtTheEndWhileRowsGo();
    void keepsItsPlaceWhileRowsGo();
    void keepsItsSelectionWhileRowsGo();
    void makesRoomForLongNumbers();
};

void TestLogView::staysAtTheEndWhileRowsGo()
{
    LogModel model(nullptr, 800);
    LogView view(model);
    view.resize(800, 300);
    view.show();
    for (int i = 0; i < 30; ++i) {
        append(model, 70);
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
        QVERIFY(view.following());
    }
}

void TestLogView::keepsItsPlaceWhileRowsGo()
{
    LogModel model(nullptr, 800);
    LogView view(model);
    view.resize(800, 300);
    view.show();
    append(model, 800);
    view.verticalScrollBar()->setValue(600);
    const std::uint64_t seq = topSeq(view, model);
    for (int i = 0; i < 8; ++i) {
        append(model, 60);
        QCOMPARE(topSeq(view, model), seq);
        QVERIFY(!view.following());
    }
    // Until its own turn to go comes.
    append(model, 700);
    QCOMPARE(topSeq(view, model), model.store().at(0).event.seq);
}

void TestLogView::keepsItsSelectionWhileRowsGo()
{
    LogModel model(nullptr, 800);
    LogView view(model);
    view.show();
    append(model, 800);
    view.selectRow(700);
    const std::uint64_t seq = model.store().at(700).event.seq;
    append(model, 60);
    const int row = view.selectionModel()->selectedRows().first().row();
    QVERIFY(row < 700);
    QCOMPARE(model.store().at(static_cast<std::size_t>(row)).event.seq, seq);
}

void TestLogView::makesRoomForLongNumbers()
{
    LogModel model;
    LogView view(model);
    append(model, 1);
    const int before = view.columnWidth(LogModel::Seq);
    LogRecord late;
    late.event.seq = 123'456'789'012'345;
    model.append({&late, 1});
    QVERIFY(view.columnWidth(LogModel::Seq) > before);
}

QTEST_MAIN(TestLogView)
#include "test_log_view.moc"

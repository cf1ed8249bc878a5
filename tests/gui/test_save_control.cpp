// SPDX-License-Identifier: GPL-3.0-or-later
// A window that is closed while its log is being saved.
#include <QAction>
#include <QFile>
#include <QMainWindow>
#include <QProgressDialog>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "filter_parser.hpp"
#include "log_model.hpp"
#include "log_records.hpp"
#include "notice_bar.hpp"
#include "part.hpp"
#include "save_control.hpp"

using namespace efdmon::gui;

namespace {

struct Saving {
    explicit Saving(const QString& fileName)
    {
        window.setCentralWidget(notice = new NoticeBar);
        log.append(test::RecordSource(1).next(1000));
        save = new SaveControl(log, *notice, window);
        QObject::connect(save, &SaveControl::closeable, &window, &QWidget::close);
        window.show();
        save->save(fileName, SaveControl::Rows::All);
    }

    LogModel log;
    QMainWindow window;
    NoticeBar* notice = nullptr;
    SaveControl* save = nullptr;
};

} // namespace

class TestSaveControl : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void closesOnceItIsSaved();
    void closesOnceItIsCancelled();
    void staysWhereItFails();
    void closesAtOnceOtherwise();
    void savesAPartWhereThereIsOne();

private:
    QString path(const char* name) const { return folder_.filePath(QLatin1String(name)); }
    QTemporaryDir folder_;
};

void TestSaveControl::closesOnceItIsSaved()
{
    Saving t(path("saved.csv"));
    QVERIFY(!t.window.close());
    QVERIFY(t.window.isVisible());
    QVERIFY(test::part<QProgressDialog>(t.window, "saveProgress").isVisible());
    QTRY_VERIFY(!t.window.isVisible());
    QFile file(path("saved.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 1001);
}

void TestSaveControl::closesOnceItIsCancelled()
{
    Saving t(path("cancelled.csv"));
    QVERIFY(!t.window.close());
    Q_EMIT test::part<QProgressDialog>(t.window, "saveProgress").canceled();
    QTRY_VERIFY(!t.window.isVisible());
}

void TestSaveControl::staysWhereItFails()
{
    Saving t(path("no such folder/log.csv"));
    QSignalSpy closeable(t.save, &SaveControl::closeable);
    QSignalSpy staying(t.save, &SaveControl::staying);
    QVERIFY(!t.window.close());
    QTRY_VERIFY(t.notice->isVisible());
    QVERIFY(t.window.isVisible());
    QCOMPARE(closeable.count(), 0);
    QCOMPARE(staying.count(), 1);
    QVERIFY(t.window.close());
}

void TestSaveControl::closesAtOnceOtherwise()
{
    Saving t(path("before.csv"));
    QTRY_VERIFY(t.notice->isVisible());
    QVERIFY(t.window.close());
}

void TestSaveControl::savesAPartWhereThereIsOne()
{
    Saving t(path("part.csv"));
    QTRY_VERIFY(t.notice->isVisible());
    const auto& shown = *t.save->findChild<QAction*>(QStringLiteral("saveShownAction"));
    const auto offers = [&](const char* filter) {
        t.log.setFilter(parseFilter(QLatin1String(filter)).program);
        t.save->update();
        return shown.isEnabled();
    };
    QVERIFY(!offers("")); // all of it is another action's
    QVERIFY(offers("id >= 0"));
    QVERIFY(!offers("seq == 999999"));
}

QTEST_MAIN(TestSaveControl)
#include "test_save_control.moc"

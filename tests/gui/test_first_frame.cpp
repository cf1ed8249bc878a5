// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows first, and that nothing of it moves when the rest comes.
#include <QApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QScreen>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "screen.hpp"

using namespace efdmon::gui;
using efdmon::gui::test::FakeSystem;

namespace {

// The pixels that went to the screen with the first painting of the log.
class FirstFrame : public QObject {
public:
    explicit FirstFrame(MainWindow& window)
        : window_(window)
    {
        qApp->installEventFilter(this);
    }

    QImage image;

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() != QEvent::Paint || !object->parent()
            || object->parent()->objectName() != QLatin1String("eventLog"))
            return false;
        qApp->removeEventFilter(this);
        QMetaObject::invokeMethod(
            this, [this] { image = window_.screen()->grabWindow(window_.winId()).toImage(); },
            Qt::QueuedConnection);
        return false;
    }

private:
    MainWindow& window_;
};

QRect place(const MainWindow& window, const char* name)
{
    const auto* part = window.findChild<QWidget*>(QLatin1String(name));
    return {part->mapTo(&window, QPoint()), part->size()};
}

bool isOneColor(const QImage& image, const QRect& rect)
{
    const QRgb first = image.pixel(rect.topLeft());
    for (int y = rect.top(); y <= rect.bottom(); ++y)
        for (int x = rect.left(); x <= rect.right(); ++x)
            if (image.pixel(x, y) != first)
                return false;
    return true;
}

QImage without(QImage image, const QRect& one, const QRect& other)
{
    QPainter painter(&image);
    painter.fillRect(one, Qt::black);
    painter.fillRect(other, Qt::black);
    return image;
}

} // namespace

class TestFirstFrame : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void leavesOnlyThePlotsForLater();
};

void TestFirstFrame::leavesOnlyThePlotsForLater()
{
    FakeSystem system;
    system.add(0);
    const QTemporaryDir home;
    QSettings none(home.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    MainWindow window(system.environment());
    window.restoreLayout(none); // with the introduction, as at the very first start
    FirstFrame first(window);
    window.showSoon();
    QTRY_VERIFY(!first.image.isNull());
    const QRect rates = place(window, "ratePlot");
    const QRect latencies = place(window, "latencyPlot");
    QVERIFY(isOneColor(first.image, rates) && isOneColor(first.image, latencies));
    QTest::qWait(500);
    const QImage later = window.screen()->grabWindow(window.winId()).toImage();
    QCOMPARE(place(window, "ratePlot"), rates);
    QCOMPARE(place(window, "latencyPlot"), latencies);
    QVERIFY(!isOneColor(later, rates) && !isOneColor(later, latencies));
    QCOMPARE(without(first.image, rates, latencies), without(later, rates, latencies));
}

QTEST_MAIN(TestFirstFrame)
#include "test_first_frame.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Whichever way a cell is painted, it looks the same.
#include <QHeaderView>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTest>

#include "cell_delegate.hpp"
#include "table_layout.hpp"
#include "theme.hpp"

using namespace efdmon::gui;

namespace {

constexpr int Width = 220;

// One column, a row for each text.
QImage picture(QAbstractItemModel& model, QStyledItemDelegate* delegate, int selected = -1)
{
    QTableView view;
    delegate->setParent(&view);
    view.setItemDelegate(delegate);
    view.setModel(&model);
    useTableStyle(view);
    setUpTable(view);
    view.horizontalHeader()->hide();
    view.resize(Width, 40 * model.rowCount());
    view.show();
    if (selected >= 0)
        view.selectRow(selected);
    return view.viewport()->grab().toImage();
}

void add(QStandardItemModel& model, const QString& text, Qt::Alignment alignment, const QVariant& font = {},
         const QVariant& color = {}, const QVariant& background = {})
{
    auto* item = new QStandardItem(text);
    item->setData(QVariant::fromValue(alignment | Qt::AlignVCenter), Qt::TextAlignmentRole);
    item->setData(font, Qt::FontRole);
    item->setData(color, Qt::ForegroundRole);
    item->setData(background, Qt::BackgroundRole);
    model.appendRow(item);
}

} // namespace

class TestCellDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paintsAsTheStyleDoes_data();
    void paintsAsTheStyleDoes();
    void leavesSelectedRowsToTheStyle();
    void keepsColoursWhereSelected();
    void paintsSomething();
};

void TestCellDelegate::paintsAsTheStyleDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fixed");
    for (const char* text : {"", "0", "1,234,567", "00:00:00.123456789", "+0.000012345", "0xdeadbeef  0x1",
                             "systemd-udevd (4242)", "AVATAR To fi ffl", "\u2013", "\u03bc\u00e9\u4e2d\u6587",
                             "\u05e9\u05dc\u05d5\u05dd", "two\nlines",
                             "a text that is much too long for the width of this column, and then some"})
        for (const bool fixed : {true, false})
            QTest::addRow("%s, %s", text, fixed ? "fixed" : "ordinary") << QString::fromUtf8(text) << fixed;
}

void TestCellDelegate::paintsAsTheStyleDoes()
{
    QFETCH(QString, text);
    QFETCH(bool, fixed);
    const QVariant font = fixed ? QVariant(numberFont()) : QVariant();
    QStandardItemModel model;
    add(model, text, Qt::AlignLeft, font);
    add(model, text, Qt::AlignRight, font);
    add(model, text, Qt::AlignRight, font, QColor(Qt::red), QColor(Qt::yellow));
    add(model, text, Qt::AlignHCenter, font, {}, QColor(Qt::green));
    QCOMPARE(picture(model, new CellDelegate), picture(model, new QStyledItemDelegate));
}

void TestCellDelegate::leavesSelectedRowsToTheStyle()
{
    QStandardItemModel model;
    for (int row = 0; row < 3; ++row)
        add(model, QStringLiteral("12,345"), Qt::AlignRight, numberFont());
    QCOMPARE(picture(model, new CellDelegate, 1), picture(model, new QStyledItemDelegate, 1));
}

void TestCellDelegate::keepsColoursWhereSelected()
{
    const auto reds = [](const QColor& color) {
        QStandardItemModel model;
        add(model, QStringLiteral("12,345"), Qt::AlignRight, numberFont(), color);
        const QImage image = picture(model, new CellDelegate, 0);
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += qRed(image.pixel(x, y)) > 2 * qBlue(image.pixel(x, y));
        return count;
    };
    QVERIFY(reds(Qt::red) > 20);
    QCOMPARE(reds(Qt::blue), 0);
}

// That two pictures are equal is worth nothing if both are blank.
void TestCellDelegate::paintsSomething()
{
    QStandardItemModel empty;
    QStandardItemModel full;
    add(empty, QString(), Qt::AlignLeft);
    add(full, QStringLiteral("12,345"), Qt::AlignLeft);
    QVERIFY(picture(full, new CellDelegate) != picture(empty, new CellDelegate));
}

QTEST_MAIN(TestCellDelegate)
#include "test_cell_delegate.moc"

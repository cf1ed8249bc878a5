// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C, which does the same in all tables.
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTest>

#include "bell_panel.hpp"
#include "channel_model.hpp"
#include "channel_row.hpp"
#include "channel_view.hpp"
#include "file_model.hpp"
#include "file_table.hpp"
#include "latest_model.hpp"
#include "latest_view.hpp"
#include "panel.hpp"
#include "part.hpp"

using namespace efdmon;
using namespace efdmon::gui;

namespace {

class Table : public TableView {
public:
    Table()
    {
        for (int row = 0; row < 3; ++row)
            for (int column = 0; column < 3; ++column)
                model_.setItem(row, column, cell(row, column));
        setModel(&model_);
        dress();
    }

private:
    static QStandardItem* cell(int row, int column)
    {
        auto* item = new QStandardItem;
        item->setData(QStringLiteral("%1.%2").arg(row).arg(column), Qt::AccessibleTextRole);
        return item;
    }
    void layOut() override { }

    QStandardItemModel model_;
};

QString copied(QWidget& table)
{
    QApplication::clipboard()->setText(QStringLiteral("before"));
    QTest::keySequence(&table, QKeySequence::Copy);
    return QApplication::clipboard()->text();
}

int columnsOf(const QTableView& table)
{
    return table.horizontalHeader()->count() - table.horizontalHeader()->hiddenSectionCount();
}

// One row, with all that is shown of it.
void copiesOneRow(QTableView& table)
{
    table.selectRow(0);
    const QString text = copied(table);
    QVERIFY2(text.endsWith(u'\n') && text.count(u'\n') == 1, qPrintable(text));
    QCOMPARE(text.count(u'\t'), columnsOf(table) - 1);
}

} // namespace

class TestTableCopy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void copiesWhatIsSelected();
    void copiesTheCurrentRow();
    void copiesChannels();
    void copiesTheLog();
    void copiesTheLatest();
    void copiesReads();
    void copiesChannelsOfAFile();
};

void TestTableCopy::copiesWhatIsSelected()
{
    Table table;
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.selectRow(2);
    table.selectionModel()->select(table.model()->index(0, 0),
                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(copied(table), QStringLiteral("0.0\t0.1\t0.2\n2.0\t2.1\t2.2\n"));
    table.hideColumn(1);
    table.horizontalHeader()->moveSection(2, 0);
    QCOMPARE(copied(table), QStringLiteral("0.2\t0.0\n2.2\t2.0\n"));
}

void TestTableCopy::copiesTheCurrentRow()
{
    Table table;
    QCOMPARE(copied(table), QStringLiteral("before"));
    table.selectionModel()->setCurrentIndex(table.model()->index(1, 0), QItemSelectionModel::NoUpdate);
    QCOMPARE(copied(table), QStringLiteral("1.0\t1.1\t1.2\n"));
}

void TestTableCopy::copiesChannels()
{
    ChannelModel model;
    ChannelView view(model);
    ChannelStatus channel;
    channel.name = QStringLiteral("button");
    channel.events = 12'345;
    model.setChannels({channel});
    copiesOneRow(view);
    QVERIFY2(copied(view).startsWith(QStringLiteral("button (efdmon0)\t12345\t")), qPrintable(copied(view)));
}

void TestTableCopy::copiesTheLog()
{
    test::Panel t;
    copiesOneRow(t.panel.view());
}

void TestTableCopy::copiesTheLatest()
{
    LatestModel model;
    LatestView view(model);
    model.append(std::vector<LogRecord>(1), 0);
    copiesOneRow(view);
}

void TestTableCopy::copiesReads()
{
    BellPanel panel;
    ChannelRow row;
    row.bells.resize(2);
    panel.setChannel(&row, true);
    copiesOneRow(test::part<QTableView>(panel, "bellTable"));
}

void TestTableCopy::copiesChannelsOfAFile()
{
    FileModel model;
    FileTable table(model);
    RecordedChannel channel;
    model.setChannels({channel});
    copiesOneRow(table);
}

QTEST_MAIN(TestTableCopy)
#include "test_table_copy.moc"

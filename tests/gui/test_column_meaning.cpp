// SPDX-License-Identifier: GPL-3.0-or-later
// Each column of each table says what it means.
#include <QTableWidget>
#include <QTest>

#include "column_meaning.hpp"

using namespace efdmon::gui;

namespace {

QString header(const QAbstractItemModel& model, int column, int role)
{
    return model.headerData(column, Qt::Horizontal, role).toString();
}

// The first column that says nothing, or not the same in both places.
QString whatIsWrong(const QAbstractItemModel& model)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString name = header(model, column, Qt::DisplayRole);
        const QString tip = header(model, column, Qt::ToolTipRole);
        if (tip.size() <= name.size() || tip != header(model, column, Qt::WhatsThisRole))
            return QStringLiteral("%1: “%2”").arg(name, tip);
    }
    return {};
}

} // namespace

class TestColumnMeaning : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatEachColumnMeans();
    void knowsHowTheLogTellsTimes();
};

void TestColumnMeaning::saysWhatEachColumnMeans()
{
    const ChannelModel channels;
    const LogModel log;
    const LatestModel latest;
    const FileModel file;
    const BellModel bells;
    Generators generators({});
    const GeneratorPanel panel(generators);
    const auto* table = panel.findChild<QTableWidget*>(QStringLiteral("generatorTable"));
    for (const QAbstractItemModel* model : std::initializer_list<const QAbstractItemModel*>{
             &channels, &log, &latest, &file, &bells, table->model()}) {
        QVERIFY(model->columnCount() > 0);
        QCOMPARE(whatIsWrong(*model), QString());
    }
}

void TestColumnMeaning::knowsHowTheLogTellsTimes()
{
    LogModel log;
    QSet<QString> tips;
    for (const auto format : {LogModel::TimeFormat::WallClock, LogModel::TimeFormat::SinceFirst,
                              LogModel::TimeFormat::SinceAbove}) {
        log.setTimeFormat(format);
        tips << header(log, LogModel::Time, Qt::ToolTipRole);
    }
    QCOMPARE(tips.size(), 3);
}

QTEST_MAIN(TestColumnMeaning)
#include "test_column_meaning.moc"

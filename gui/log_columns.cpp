// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_columns.hpp"

#include <algorithm>
#include <array>

#include <QAction>
#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>

#include "log_view.hpp"

namespace efdmon::gui {
namespace {

constexpr auto ColumnsKey = "log/columns";
constexpr auto ChannelKey = "log/channelColumn";
constexpr auto TimeKey = "log/time";

// In settings, where numbers would change their meaning with the next column.
constexpr std::array ColumnKeys{"seq",    "time", "delta", "channel", "source", "process",
                                "thread", "cpu",  "id",    "lost",    "data"};
static_assert(ColumnKeys.size() == LogModel::ColumnCount);
constexpr std::array TimeKeys{"clock", "first", "above"};

bool shownAtFirst(int column)
{
    return column != LogModel::Thread && column != LogModel::Cpu && column != LogModel::Lost;
}

} // namespace

LogColumns::LogColumns(LogView& view, QObject* parent)
    : QObject(parent)
    , view_(view)
    , menu_(new QMenu(&view))
    , times_(new QActionGroup(this))
{
    menu_->setObjectName(QStringLiteral("columnsMenu"));
    menu_->setTitle(tr("&Columns"));
    addColumns();
    menu_->addSeparator();
    addTimeFormats();
    menu_->addSeparator();
    QAction* again = menu_->addAction(tr("&Reset columns"), this, &LogColumns::reset);
    again->setObjectName(QStringLiteral("resetColumns"));
    connect(menu_, &QMenu::aboutToShow, this, &LogColumns::update);
    QHeaderView& header = *view.horizontalHeader();
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QWidget::customContextMenuRequested, this,
            [this, &header](const QPoint& at) { menu_->popup(header.mapToGlobal(at)); });
    reset();
}

void LogColumns::addColumns()
{
    for (int column = 0; column < LogModel::ColumnCount; ++column) {
        QAction* action
            = menu_->addAction(view_.log().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setObjectName(
            QStringLiteral("column-%1").arg(QLatin1String(ColumnKeys[static_cast<std::size_t>(column)])));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this, column](bool on) { setShown(static_cast<LogModel::Column>(column), on); });
        columns_ << action;
    }
}

void LogColumns::addTimeFormats()
{
    const std::array texts{tr("Time of &day"), tr("Time since the &first event"),
                           tr("Time since the event &above")};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        QAction* action = times_->addAction(texts[i]);
        action->setObjectName(QStringLiteral("time-%1").arg(QLatin1String(TimeKeys[i])));
        action->setCheckable(true);
        const auto format = static_cast<LogModel::TimeFormat>(i);
        connect(action, &QAction::triggered, this, [this, format] { view_.setTimeFormat(format); });
        menu_->addAction(action);
    }
}

// One column has to stay, or there would be no header to bring others back with.
void LogColumns::setShown(LogModel::Column column, bool shown)
{
    if (!shown && view_.horizontalHeader()->hiddenSectionCount() == LogModel::ColumnCount - 1)
        return;
    if (column == LogModel::Channel)
        view_.chooseChannelColumn(shown);
    else
        view_.setColumnHidden(column, !shown);
}

void LogColumns::update()
{
    for (int column = 0; column < LogModel::ColumnCount; ++column)
        columns_[column]->setChecked(!view_.isColumnHidden(column));
    columns_[LogModel::Time]->setText(tr("Time"));
    times_->actions().at(static_cast<int>(view_.log().timeFormat()))->setChecked(true);
}

void LogColumns::reset()
{
    QHeaderView& header = *view_.horizontalHeader();
    for (int column = 0; column < LogModel::ColumnCount; ++column) {
        header.moveSection(header.visualIndex(column), column);
        if (column != LogModel::Channel)
            view_.setColumnHidden(column, !shownAtFirst(column));
    }
    view_.chooseChannelColumn({});
    view_.setTimeFormat(LogModel::TimeFormat::WallClock);
    update();
}

void LogColumns::save(QSettings& settings) const
{
    const QHeaderView& header = *view_.horizontalHeader();
    QStringList keys;
    for (int place = 0; place < LogModel::ColumnCount; ++place) {
        const int column = header.logicalIndex(place);
        const QString key = QLatin1String(ColumnKeys[static_cast<std::size_t>(column)]);
        keys << (view_.isColumnHidden(column) ? u'-' + key : key);
    }
    settings.setValue(QLatin1String(ColumnsKey), keys);
    const auto chosen = view_.channelColumnChosen();
    if (chosen)
        settings.setValue(QLatin1String(ChannelKey), *chosen);
    else
        settings.remove(QLatin1String(ChannelKey));
    settings.setValue(QLatin1String(TimeKey),
                      QLatin1String(TimeKeys[static_cast<std::size_t>(view_.log().timeFormat())]));
}

void LogColumns::restore(const QSettings& settings)
{
    QHeaderView& header = *view_.horizontalHeader();
    int place = 0;
    for (QString key : settings.value(QLatin1String(ColumnsKey)).toStringList()) {
        const bool hidden = key.startsWith(u'-');
        key.remove(u'-');
        const auto found = std::find_if(ColumnKeys.begin(), ColumnKeys.end(),
                                        [&](const char* one) { return key == QLatin1String(one); });
        if (found == ColumnKeys.end() || place == LogModel::ColumnCount)
            continue;
        const int column = static_cast<int>(found - ColumnKeys.begin());
        header.moveSection(header.visualIndex(column), place++);
        if (column != LogModel::Channel)
            view_.setColumnHidden(column, hidden);
    }
    if (header.hiddenSectionCount() == LogModel::ColumnCount)
        reset(); // nothing that this program would have written
    const QVariant channel = settings.value(QLatin1String(ChannelKey));
    if (channel.isValid())
        view_.chooseChannelColumn(channel.toBool());
    const QString time = settings.value(QLatin1String(TimeKey)).toString();
    for (std::size_t i = 0; i < TimeKeys.size(); ++i)
        if (time == QLatin1String(TimeKeys[i]))
            view_.setTimeFormat(static_cast<LogModel::TimeFormat>(i));
    update();
}

} // namespace efdmon::gui

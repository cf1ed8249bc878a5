// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_menu.hpp"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include "filter_lexer.hpp"
#include "log_copy.hpp"
#include "log_view.hpp"
#include "numbers.hpp"
#include "process_text.hpp"
#include "table_copy.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {
namespace {

QString clause(const char* field, std::uint64_t value)
{
    return QStringLiteral("%1 == %2").arg(QLatin1String(field)).arg(value);
}

QString processClause(const Event& event)
{
    return QStringLiteral("process == %1").arg(filterWord(processName(event)));
}

QString timeClause(std::uint64_t originNs, std::uint64_t timeNs)
{
    const bool before = timeNs < originNs;
    const QString text = QString::fromStdString(seconds_text(before ? originNs - timeNs : timeNs - originNs));
    return (before ? QStringLiteral("time >= -%1s") : QStringLiteral("time >= %1s")).arg(text);
}

} // namespace

QString filterForCell(const LogModel& log, int row, LogModel::Column column)
{
    const LogRecord& record = log.record(row);
    const Event& event = record.event;
    switch (column) {
    case LogModel::Seq:
        return clause("seq", event.seq);
    case LogModel::Time:
        return timeClause(log.origin(), event.time_ns);
    case LogModel::Channel:
        return QStringLiteral("channel == %1").arg(filterWord(log.channelName(record.channel)));
    case LogModel::Source:
        return QStringLiteral("source == %1").arg(QString::fromStdString(source_name(event.source)));
    case LogModel::Process:
        return event.has_task() ? processClause(event) : QString();
    case LogModel::Thread:
        return event.has_task() ? clause("tid", static_cast<std::uint64_t>(event.tid)) : QString();
    case LogModel::Cpu:
        return clause("cpu", event.cpu);
    case LogModel::Id:
        return clause("id", event.id);
    case LogModel::Lost:
        return QStringLiteral("lost");
    case LogModel::Data:
        return QStringLiteral("data0 == 0x%1 && data1 == 0x%2")
            .arg(event.data[0], 0, 16)
            .arg(event.data[1], 0, 16);
    case LogModel::Delta:
    case LogModel::ColumnCount:
        break;
    }
    return {};
}

LogMenu::LogMenu(LogView& view, QObject* parent)
    : QObject(parent)
    , view_(view)
    , menu_(new QMenu(&view))
{
    menu_->setObjectName(QStringLiteral("logMenu"));
    only_ = add("onlyThisValue", tr("&Only this value"));
    not_ = add("notThisValue", tr("&Not this value"));
    menu_->addSeparator();
    copy_ = add("copyText", tr("&Copy"), QKeySequence::Copy);
    copy_->setIcon(tintedIcon(QStringLiteral("copy")));
    csv_ = add("copyCsv", tr("Copy as CS&V"));
    json_ = add("copyJson", tr("Copy as &JSON Lines"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(only_, &QAction::triggered, this, [this] { Q_EMIT narrowed(only_->data().toString()); });
    connect(not_, &QAction::triggered, this, [this] {
        QString filter = only_->data().toString();
        const qsizetype sign = filter.indexOf(QLatin1String("=="));
        if (sign < 0 || filter.contains(QLatin1String("&&")))
            filter = QStringLiteral("!(%1)").arg(filter);
        else
            filter.replace(sign, 2, QLatin1String("!="));
        Q_EMIT narrowed(filter);
    });
    connect(copy_, &QAction::triggered, this, &LogMenu::copyText);
    connect(csv_, &QAction::triggered, this, [this] { copyAs(LogFormat::Csv); });
    connect(json_, &QAction::triggered, this, [this] { copyAs(LogFormat::JsonLines); });
    connect(menu_, &QMenu::aboutToShow, this, &LogMenu::update);
    // Their keys look for themselves, whatever was selected when the menu was open.
    connect(menu_, &QMenu::aboutToHide, this, [this] {
        for (QAction* action : {copy_, csv_, json_})
            action->setEnabled(true);
    });
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { menu_->popup(view_.viewport()->mapToGlobal(at)); });
}

QAction* LogMenu::add(const char* name, const QString& text, const QKeySequence& key)
{
    QAction* action = menu_->addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    view_.addAction(action);
    return action;
}

void LogMenu::update()
{
    const QModelIndex cell = view_.currentIndex();
    const QString filter = cell.isValid()
        ? filterForCell(view_.log(), cell.row(), static_cast<LogModel::Column>(cell.column()))
        : QString();
    only_->setData(filter);
    only_->setText(cell.column() == LogModel::Time ? tr("&Only from this time on") : tr("&Only this value"));
    not_->setText(cell.column() == LogModel::Time ? tr("O&nly before this time") : tr("&Not this value"));
    only_->setEnabled(!filter.isEmpty());
    not_->setEnabled(!filter.isEmpty());
    for (QAction* action : {copy_, csv_, json_})
        action->setEnabled(view_.selectionModel()->hasSelection());
}

// No window may stand still for as long as text of a million rows takes.
bool LogMenu::fits()
{
    const int rows = selectedRowCount(view_);
    if (rows > MostRowsToCopy)
        Q_EMIT refused(tr("%1 rows are too many to copy, at most %2. Save the log to a file instead.")
                           .arg(grouped(static_cast<std::uint64_t>(rows)), grouped(MostRowsToCopy)));
    return rows > 0 && rows <= MostRowsToCopy;
}

void LogMenu::copyText()
{
    if (fits())
        QGuiApplication::clipboard()->setText(rowsAsText(view_, selectedRows(view_)));
}

void LogMenu::copyAs(LogFormat format)
{
    if (fits())
        QGuiApplication::clipboard()->setText(logRowsAs(format, view_.log(), selectedRows(view_)));
}

} // namespace efdmon::gui

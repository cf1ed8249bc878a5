// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_view.hpp"

#include <QEvent>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollBar>

#include "log_model.hpp"
#include "numbers.hpp"
#include "table_layout.hpp"

namespace efdmon::gui {

LogView::LogView(LogModel& model, QWidget* parent)
    : QTableView(parent)
    , log_(model)
    , hint_(new QLabel(viewport()))
{
    setObjectName(QStringLiteral("eventLog"));
    setAccessibleName(tr("Event log"));
    hint_->setObjectName(QStringLiteral("logHint"));
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setTextFormat(Qt::RichText);
    hint_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    hint_->setForegroundRole(QPalette::Text);

    setModel(&model);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerItem);
    setAutoScroll(false);
    useTableStyle(*this);
    setUpTable(*this);
    layOut();

    connect(&model, &QAbstractItemModel::rowsInserted, this, &LogView::rowsChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &LogView::rowsChanged);
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { rowsGo(first, last); });
    // The person's doing only: new rows move the maximum, not the value.
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogView::scrolled);
}

void LogView::showChannels(const std::map<unsigned, QString>& names)
{
    setColumnHidden(LogModel::Channel, names.size() < 2);
    QString widest;
    for (const auto& entry : names)
        if (fontMetrics().horizontalAdvance(entry.second) > fontMetrics().horizontalAdvance(widest))
            widest = entry.second;
    fitColumn(*this, LogModel::Channel, widest);
}

void LogView::setHint(const QString& richText)
{
    hint_->setText(richText);
    hint_->setVisible(log_.rowCount() == 0);
}

void LogView::setFollowing(bool following)
{
    noteFollowing(following);
    if (following)
        scrollToBottom();
}

void LogView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setUpTable(*this);
        layOut();
    }
}

void LogView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    hint_->setGeometry(viewport()->rect().adjusted(12, 12, -12, -12));
    if (following_)
        scrollToBottom();
}

void LogView::layOut()
{
    for (int column = 0; column < LogModel::Data; ++column)
        fitColumn(*this, column, LogModel::sample(static_cast<LogModel::Column>(column)));
    digits_ = static_cast<int>(LogModel::sample(LogModel::Seq).size());
}

// Rows of a long-lived channel have long numbers; the column follows the newest.
void LogView::widen()
{
    const QString newest = grouped(log_.store().at(log_.store().size() - 1).event.seq);
    if (newest.size() <= digits_)
        return;
    digits_ = static_cast<int>(newest.size());
    fitColumn(*this, LogModel::Seq, newest);
}

void LogView::scrolled()
{
    noteFollowing(verticalScrollBar()->value() == verticalScrollBar()->maximum());
}

// The oldest rows went: what the person looks at stays where it is.
void LogView::rowsGo(int first, int last)
{
    if (following_ || first != 0)
        return;
    const QSignalBlocker quiet(verticalScrollBar());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - (last - first + 1));
}

void LogView::rowsChanged()
{
    hint_->setVisible(log_.rowCount() == 0);
    if (log_.rowCount() == 0) {
        noteFollowing(true);
        return;
    }
    widen();
    if (following_)
        scrollToBottom();
}

void LogView::noteFollowing(bool following)
{
    if (following == following_)
        return;
    following_ = following;
    Q_EMIT followingChanged(following);
}

} // namespace efdmon::gui

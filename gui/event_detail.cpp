// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_detail.hpp"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

#include "tinted_icon.hpp"

namespace efdmon::gui {
namespace {

constexpr int Spacing = 4; // of lines, as in the log
constexpr int NameMargin = 16; // on both sides together

} // namespace

EventDetail::EventDetail(QWidget* parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("eventDetail"));
    setAccessibleName(tr("Event details"));
    setColumnCount(2);
    setHeaderLabels({tr("Field"), tr("Value")});
    setRootIsDecorated(false);
    setWordWrap(true);
    setSelectionMode(ExtendedSelection);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);

    auto* copyAction = new QAction(tintedIcon(QStringLiteral("copy")), tr("&Copy"), this);
    copyAction->setObjectName(QStringLiteral("copyDetail"));
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &EventDetail::copy);
    addAction(copyAction);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

QSize EventDetail::sizeHint() const
{
    return {46 * fontMetrics().averageCharWidth() * 3 / 2, 12 * fontMetrics().height()};
}

// The same fields most of the time: what is selected stays so.
void EventDetail::describe(const std::vector<DescribedField>& fields)
{
    const int count = static_cast<int>(fields.size());
    while (topLevelItemCount() > count)
        delete takeTopLevelItem(count);
    while (topLevelItemCount() < count)
        addTopLevelItem(new QTreeWidgetItem);
    for (int i = 0; i < count; ++i) {
        const DescribedField& field = fields[static_cast<std::size_t>(i)];
        QTreeWidgetItem& item = *topLevelItem(i);
        item.setText(0, field.name);
        item.setText(1, field.hex.isEmpty() ? field.text : field.text + QStringLiteral("  ") + field.hex);
        item.setSizeHint(0, QSize(fontMetrics().horizontalAdvance(field.name) + NameMargin,
                                  fontMetrics().height() + Spacing));
    }
}

// The selected lines, or all of them.
void EventDetail::copy()
{
    const bool some = selectionModel()->hasSelection();
    QString text;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const QTreeWidgetItem& item = *topLevelItem(i);
        if (some && !item.isSelected())
            continue;
        text += item.text(0) + u'\t' + item.text(1) + u'\n';
    }
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace efdmon::gui

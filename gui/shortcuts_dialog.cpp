// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts_dialog.hpp"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "shortcut_list.hpp"
#include "window_size.hpp"

namespace efdmon::gui {
namespace {

constexpr int LineGap = 4;
constexpr int GroupGap = 12;

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget& window)
    : QDialog(&window)
    , list_(new QTreeWidget)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard and mouse"));
    list_->setObjectName(QStringLiteral("shortcuts"));
    list_->setAccessibleName(windowTitle());
    list_->setColumnCount(2);
    list_->setHeaderLabels({tr("What"), tr("Keys")});
    list_->setRootIsDecorated(false);
    list_->setItemsExpandable(false);
    list_->setFocusPolicy(Qt::StrongFocus);
    list_->header()->setSectionsMovable(false);
    fill(window);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list_->header()->setStretchLastSection(false);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(list_, 1);
    column->addWidget(buttons);
    resizeToFit(*this, {560, 620});
}

void ShortcutsDialog::fill(const QWidget& window)
{
    const int line = list_->fontMetrics().height() + LineGap;
    for (const ShortcutGroup& group : shortcutList(window)) {
        auto* head = new QTreeWidgetItem(list_, {group.where});
        QFont bold = list_->font();
        bold.setBold(true);
        head->setFont(0, bold);
        head->setFlags(Qt::ItemIsEnabled);
        head->setFirstColumnSpanned(true);
        head->setTextAlignment(0, Qt::AlignLeft | Qt::AlignBottom);
        head->setSizeHint(0, QSize(0, line + GroupGap));
        for (const ShortcutGroup::Entry& entry : group.entries)
            (new QTreeWidgetItem(head, {entry.what, entry.keys}))->setSizeHint(0, QSize(0, line));
    }
    list_->expandAll();
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "about_dialog.hpp"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "application_icon.hpp"
#include "tinted_icon.hpp"
#include "versions.hpp"

namespace efdmon::gui {
namespace {

constexpr int AboutIcon = 64;
constexpr int AboutWidth = 320; // of the text beside the icon

} // namespace

AboutDialog::AboutDialog(const Versions& versions, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Event Monitor"));
    auto* lines = new QFormLayout;
    lines->setHorizontalSpacing(16);
    lines->setVerticalSpacing(4);
    addVersions(*lines, versions);
    auto* licence = new QLabel(tr("Free software under the GNU General Public License, version 3 or later. "
                                  "It comes without any warranty."));
    licence->setObjectName(QStringLiteral("aboutLicence"));
    licence->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(14);
    column->addWidget(makeHead());
    column->addLayout(lines);
    column->addWidget(licence);
    column->addWidget(makeButtons(windowTitle() + u'\n' + versions.text()));
    column->setSizeConstraint(QLayout::SetFixedSize);
}

QWidget* AboutDialog::makeHead()
{
    auto* head = new QWidget;
    auto* icon = new QLabel;
    icon->setPixmap(applicationIcon().pixmap(AboutIcon));
    auto* name = new QLabel(tr("Event Monitor"));
    name->setObjectName(QStringLiteral("aboutName"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setBold(true);
    name->setFont(large);
    auto* purpose = new QLabel(tr("See the events that kernel drivers signal through an eventfd: counted, "
                                  "stamped, and proven complete."));
    purpose->setObjectName(QStringLiteral("aboutPurpose"));
    purpose->setWordWrap(true);
    purpose->setFixedWidth(AboutWidth);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(name);
    texts->addWidget(purpose);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    return head;
}

void AboutDialog::addVersions(QFormLayout& lines, const Versions& versions)
{
    for (const Versions::Line& line : versions.lines) {
        auto* which = new QLabel(line.which);
        which->setObjectName(QStringLiteral("aboutVersion"));
        which->setAccessibleName(line.what);
        which->setAccessibleDescription(line.which);
        which->setTextFormat(Qt::PlainText);
        which->setTextInteractionFlags(Qt::TextSelectableByMouse);
        lines.addRow(line.what, which);
    }
}

QWidget* AboutDialog::makeButtons(const QString& toCopy)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyVersions"));
    copy->setIcon(tintedIcon(QStringLiteral("copy")));
    copy->setToolTip(tr("Copy the versions, for a report of a fault"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [copy, toCopy] {
        QGuiApplication::clipboard()->setText(toCopy);
        copy->setText(tr("Copied"));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    return buttons;
}

} // namespace efdmon::gui

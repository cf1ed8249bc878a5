// SPDX-License-Identifier: GPL-3.0-or-later
#include "color_rules_dialog.hpp"

#include <QColorDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "filter_edit.hpp"
#include "folding_row.hpp"
#include "theme.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {
namespace {

constexpr int ColorRole = Qt::UserRole;
constexpr double ListTint = 0.3; // as in the log

} // namespace

ColorRulesDialog::ColorRulesDialog(const LogModel& log, const std::vector<ColorRule>& rules, QWidget* parent)
    : QDialog(parent)
    , list_(new QListWidget(this))
{
    setObjectName(QStringLiteral("colorRulesDialog"));
    setWindowTitle(tr("Colour rules"));
    list_->setObjectName(QStringLiteral("colorRules"));
    list_->setAccessibleName(tr("Rules"));
    auto* error = new QLabel(this);
    error->setObjectName(QStringLiteral("ruleError"));
    error->setAccessibleName(tr("Filter error"));
    edit_ = new FilterEdit(log, *error, this);
    edit_->setObjectName(QStringLiteral("ruleFilter"));
    edit_->setAccessibleName(tr("Filter of the rule"));
    edit_->setPlaceholderText(tr("Which events, such as lost || delta > 10ms"));
    color_ = makeButton("ruleColor", tr("Co&lour…"), &ColorRulesDialog::chooseColor);
    layOut();
    for (const ColorRule& rule : rules)
        addRule(rule);
    connect(list_, &QListWidget::currentRowChanged, this, &ColorRulesDialog::rowChanged);
    connect(edit_, &QLineEdit::textEdited, this, &ColorRulesDialog::textChanged);
    if (rules.empty())
        addNew();
    list_->setCurrentRow(0);
    rowChanged();
    resize(560, 320);
}

void ColorRulesDialog::layOut()
{
    auto* add = makeButton("addRule", tr("&Add"), &ColorRulesDialog::addNew);
    remove_ = makeButton("removeRule", tr("&Remove"), &ColorRulesDialog::remove);
    up_ = makeButton("moveRuleUp", tr("Move &up"), &ColorRulesDialog::moveUp);
    auto* field = new FoldingRow(edit_);
    field->addText(findChild<QLabel*>(QStringLiteral("ruleError")));
    auto* row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(color_, 0, Qt::AlignTop);
    auto* deeds = new QHBoxLayout;
    deeds->addWidget(add);
    deeds->addWidget(remove_);
    deeds->addWidget(up_);
    deeds->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &ColorRulesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(new QLabel(tr("The first rule that fits an event colours its row.")));
    column->addWidget(list_, 1);
    column->addLayout(row);
    column->addLayout(deeds);
    column->addWidget(buttons);
}

QToolButton* ColorRulesDialog::makeButton(const char* name, const QString& text,
                                          void (ColorRulesDialog::*deed)())
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(button, &QToolButton::clicked, this, deed);
    return button;
}

std::vector<ColorRule> ColorRulesDialog::rules() const
{
    std::vector<ColorRule> rules;
    for (int i = 0; i < list_->count(); ++i) {
        const QListWidgetItem& item = *list_->item(i);
        const ColorRule rule{item.text(), item.data(ColorRole).value<QColor>(),
                             item.checkState() == Qt::Checked};
        if (!rule.filter.trimmed().isEmpty())
            rules.push_back(rule);
    }
    return rules;
}

// A rule that cannot be read would colour nothing, and nobody would know why. One
// that is switched off may wait to be mended.
void ColorRulesDialog::accept()
{
    for (int i = 0; i < list_->count(); ++i) {
        if (list_->item(i)->checkState() != Qt::Checked || !parseFilter(list_->item(i)->text()).error)
            continue;
        list_->setCurrentRow(i); // where the field below says what is wrong
        edit_->setFocus();
        return;
    }
    QDialog::accept();
}

void ColorRulesDialog::addRule(const ColorRule& rule)
{
    auto* item = new QListWidgetItem(rule.filter, list_);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(rule.enabled ? Qt::Checked : Qt::Unchecked);
    item->setData(ColorRole, rule.color);
    paint(*item);
}

void ColorRulesDialog::addNew()
{
    addRule({QString(), channelColor(static_cast<unsigned>(list_->count()) + 1, palette()), true});
    list_->setCurrentRow(list_->count() - 1);
    edit_->setFocus();
}

void ColorRulesDialog::remove()
{
    delete list_->takeItem(list_->currentRow());
    rowChanged();
}

void ColorRulesDialog::moveUp()
{
    const int row = list_->currentRow();
    if (row < 1)
        return;
    QListWidgetItem* item = list_->takeItem(row);
    list_->insertItem(row - 1, item);
    list_->setCurrentRow(row - 1);
}

void ColorRulesDialog::chooseColor()
{
    QListWidgetItem* item = list_->currentItem();
    if (!item)
        return;
    auto* chooser = new QColorDialog(item->data(ColorRole).value<QColor>(), this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QColorDialog::colorSelected, this, [this, item](const QColor& color) {
        item->setData(ColorRole, color);
        paint(*item);
    });
    chooser->open(); // nothing else can be done with the rules meanwhile
}

void ColorRulesDialog::rowChanged()
{
    const QListWidgetItem* item = list_->currentItem();
    for (QWidget* widget :
         {static_cast<QWidget*>(edit_), static_cast<QWidget*>(color_), static_cast<QWidget*>(remove_)})
        widget->setEnabled(item);
    up_->setEnabled(list_->currentRow() > 0);
    edit_->setText(item ? item->text() : QString());
}

// Also what cannot be read yet: it is the person's text.
void ColorRulesDialog::textChanged()
{
    if (QListWidgetItem* item = list_->currentItem())
        item->setText(edit_->text());
}

void ColorRulesDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (int i = 0; i < list_->count(); ++i)
        paint(*list_->item(i));
}

// As a square, too: where a row is selected, its colour is not to be seen.
void ColorRulesDialog::paint(QListWidgetItem& item)
{
    const auto color = item.data(ColorRole).value<QColor>();
    item.setIcon(colorSquare(color));
    item.setBackground(blend(palette().color(QPalette::Base), color, ListTint));
}

} // namespace efdmon::gui

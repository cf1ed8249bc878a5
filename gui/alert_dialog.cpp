// SPDX-License-Identifier: GPL-3.0-or-later
#include "alert_dialog.hpp"

#include <algorithm>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace efdmon::gui {
namespace {

constexpr int MostAlertSeconds = 86'400;
constexpr int MostAlertRate = 100'000'000;

QSpinBox* makeNumber(QWidget* parent, const QString& name, int most)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(1, most);
    box->setAlignment(Qt::AlignRight);
    box->setGroupSeparatorShown(true);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    return box;
}

} // namespace

AlertDialog::AlertDialog(const QString& channel, const AlertRules& rules, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("alertDialog"));
    setWindowTitle(tr("Alerts of %1").arg(channel));
    auto* grid = new QGridLayout;
    fires_ = addLine(*grid, "alertFires", tr("It &fires"), tr("tell at most once in"), rules.firesGap);
    fires_.seconds->setAccessibleName(tr("It fires: seconds from one alert to the next"));
    fast_
        = addLine(*grid, "alertFast", tr("It fires too f&ast"), tr("events per second, for"), rules.fastFor);
    fast_.seconds->setAccessibleName(tr("Too fast: seconds that it has to last"));
    addRate(*grid);
    silent_ = addLine(*grid, "alertSilent", tr("It is &silent"), tr("without an event for"), rules.silentFor);
    silent_.seconds->setAccessibleName(tr("It is silent: seconds without an event"));
    loses_ = addLine(*grid, "alertLoses", tr("It &loses events"), tr("tell at most once in"), rules.losesGap);
    loses_.seconds->setAccessibleName(tr("It loses events: seconds from one alert to the next"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto* test = buttons->addButton(tr("&Try it"), QDialogButtonBox::ActionRole);
    test->setObjectName(QStringLiteral("alertTest"));
    test->setToolTip(tr("Show an alert now, to see what it looks like"));
    test->setAutoDefault(false);
    connect(test, &QPushButton::clicked, this, &AlertDialog::tested);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->addWidget(new QLabel(tr("Show a notification when this happens on %1:").arg(channel)));
    column->addLayout(grid);
    column->addSpacing(6);
    column->addWidget(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
    fill(rules);
    enableNumbers();
}

// A check box, what its number means, and the number.
AlertDialog::Line AlertDialog::addLine(QGridLayout& grid, const char* name, const QString& text,
                                       const QString& unit, std::chrono::seconds seconds)
{
    const int row = grid.rowCount();
    Line line{new QCheckBox(text, this), nullptr};
    line.check->setObjectName(QLatin1String(name));
    line.seconds = makeNumber(this, QLatin1String(name) + QStringLiteral("Seconds"), MostAlertSeconds);
    //: seconds
    line.seconds->setSuffix(tr(" s"));
    line.seconds->setValue(static_cast<int>(seconds.count()));
    auto* words = new QLabel(unit, this);
    grid.addWidget(line.check, row, 0);
    grid.addWidget(words, row, 2);
    grid.addWidget(line.seconds, row, 3);
    connect(line.check, &QCheckBox::toggled, words, &QWidget::setEnabled);
    connect(line.check, &QCheckBox::toggled, this, &AlertDialog::enableNumbers);
    words->setEnabled(false);
    return line;
}

void AlertDialog::addRate(QGridLayout& grid)
{
    rate_ = makeNumber(this, QStringLiteral("alertRate"), MostAlertRate);
    rate_->setAccessibleName(tr("Too fast, in events per second"));
    grid.addWidget(rate_, grid.rowCount() - 1, 1);
    setTabOrder(fast_.check, rate_);
    setTabOrder(rate_, fast_.seconds);
}

void AlertDialog::fill(const AlertRules& rules)
{
    fires_.check->setChecked(rules.fires);
    fast_.check->setChecked(rules.fast);
    rate_->setValue(static_cast<int>(std::min<std::uint32_t>(rules.fastRate, MostAlertRate)));
    silent_.check->setChecked(rules.silent);
    loses_.check->setChecked(rules.loses);
}

void AlertDialog::enableNumbers()
{
    for (const Line& line : {fires_, fast_, silent_, loses_})
        if (line.check)
            line.seconds->setEnabled(line.check->isChecked());
    if (rate_)
        rate_->setEnabled(fast_.check->isChecked());
}

AlertRules AlertDialog::rules() const
{
    AlertRules rules;
    rules.fires = fires_.check->isChecked();
    rules.firesGap = std::chrono::seconds(fires_.seconds->value());
    rules.fast = fast_.check->isChecked();
    rules.fastRate = static_cast<std::uint32_t>(rate_->value());
    rules.fastFor = std::chrono::seconds(fast_.seconds->value());
    rules.silent = silent_.check->isChecked();
    rules.silentFor = std::chrono::seconds(silent_.seconds->value());
    rules.loses = loses_.check->isChecked();
    rules.losesGap = std::chrono::seconds(loses_.seconds->value());
    return rules;
}

} // namespace efdmon::gui

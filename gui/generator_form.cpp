// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator_form.hpp"

#include <limits>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QSpinBox>

#include "numbers.hpp"
#include "trigger_message.hpp"

namespace efdmon::gui {
namespace {

constexpr double LongestMs = 3'600'000; // an hour
constexpr double Least = 0.001; // in a thousand seconds once, or 1 µs apart
constexpr int Decimals = 3;

// As few decimals as there are: "100", not "100.000".
class ValueBox : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    QString textFromValue(double value) const override
    {
        QLocale locale = this->locale();
        locale.setNumberOptions(QLocale::DefaultNumberOptions);
        QString text = locale.toString(value, 'f', Decimals);
        while (text.endsWith(locale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(locale.decimalPoint()))
            text.chop(1);
        return text;
    }
};

double perSecond(const GeneratorPlan& plan)
{
    return plan.message.count / std::chrono::duration<double>(plan.period).count();
}

template <class Box>
Box* makeBox(QWidget* parent, const char* name, const QString& spoken)
{
    auto* box = new Box(parent);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(spoken);
    box->setAlignment(Qt::AlignRight);
    box->setGroupSeparatorShown(true);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    return box;
}

} // namespace

GeneratorForm::GeneratorForm(QWidget* parent)
    : QWidget(parent)
    , message_(new TriggerMessage(QStringLiteral("generator"), this))
    , outcome_(new QLabel(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* left = new QGridLayout;
    left->setVerticalSpacing(6);
    addSteady(*left);
    addBursts(*left);
    addLimit(*left);
    outcome_->setObjectName(QStringLiteral("generatorOutcome"));
    outcome_->setAccessibleName(tr("What will be fired"));
    outcome_->setForegroundRole(QPalette::PlaceholderText);
    left->addWidget(outcome_, 3, 1, 1, 3);
    left->setColumnStretch(3, 1);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3 * row->spacing());
    row->addLayout(left);
    row->addWidget(message_, 0, Qt::AlignTop);
    left->setAlignment(Qt::AlignTop);
    setFocusProxy(value_);
    connectParts();
    showOutcome();
}

void GeneratorForm::addSteady(QGridLayout& grid)
{
    steady_ = new QRadioButton(tr("&Steady"), this);
    steady_->setObjectName(QStringLiteral("generatorSteady"));
    steady_->setChecked(true);
    value_ = new ValueBox(this);
    value_->setObjectName(QStringLiteral("generatorValue"));
    value_->setAccessibleName(tr("Rate, or time between events"));
    value_->setAlignment(Qt::AlignRight);
    value_->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    value_->setDecimals(Decimals);
    value_->setRange(Least, LongestMs);
    value_->setValue(100);
    unit_ = new QComboBox(this);
    unit_->setObjectName(QStringLiteral("generatorUnit"));
    unit_->setAccessibleName(tr("What the number means"));
    unit_->addItems({tr("events per second"), tr("ms between events"), tr("µs between events")});
    unit_->setToolTip(tr("A timer cannot tick faster than once a millisecond: higher rates fire more "
                         "events at a time"));
    grid.addWidget(steady_, 0, 0);
    grid.addWidget(value_, 0, 1);
    grid.addWidget(unit_, 0, 2, 1, 2);
}

void GeneratorForm::addBursts(QGridLayout& grid)
{
    bursts_ = new QRadioButton(tr("&Bursts"), this);
    bursts_->setObjectName(QStringLiteral("generatorBursts"));
    burst_ = makeBox<QSpinBox>(this, "generatorBurst", tr("Events of a burst"));
    burst_->setRange(1, Message::CountMax);
    burst_->setValue(64);
    pause_ = makeBox<QSpinBox>(this, "generatorPause", tr("Milliseconds from burst to burst"));
    pause_->setRange(1, static_cast<int>(LongestMs));
    pause_->setValue(100);
    //: a time in milliseconds
    pause_->setSuffix(tr(" ms"));
    grid.addWidget(bursts_, 1, 0);
    grid.addWidget(burst_, 1, 1);
    //: between a number of events and a time: "64 [events every] 100 ms"
    grid.addWidget(new QLabel(tr("events every"), this), 1, 2);
    grid.addWidget(pause_, 1, 3);
}

void GeneratorForm::addLimit(QGridLayout& grid)
{
    auto* label = new QLabel(tr("Sto&p after"), this);
    limit_ = makeBox<QSpinBox>(this, "generatorLimit", tr("Stop after so many"));
    limit_->setRange(0, std::numeric_limits<int>::max());
    //: a generator that has no end
    limit_->setSpecialValueText(tr("never"));
    label->setBuddy(limit_);
    grid.addWidget(label, 2, 0);
    grid.addWidget(limit_, 2, 1, 1, 3);
}

void GeneratorForm::connectParts()
{
    connect(steady_, &QRadioButton::toggled, this, &GeneratorForm::showOutcome);
    connect(value_, &QDoubleSpinBox::valueChanged, this, &GeneratorForm::showOutcome);
    connect(unit_, &QComboBox::currentIndexChanged, this, &GeneratorForm::showOutcome);
    for (QSpinBox* box : {burst_, pause_, limit_})
        connect(box, &QSpinBox::valueChanged, this, &GeneratorForm::showOutcome);
    connect(message_, &TriggerMessage::changed, this, &GeneratorForm::showOutcome);
}

std::optional<GeneratorPlan> GeneratorForm::plan() const
{
    const auto message = message_->message();
    if (!message)
        return {};
    GeneratorPlan plan;
    const auto limit = static_cast<std::uint64_t>(limit_->value());
    if (bursts_->isChecked()) {
        plan = burstPlan(static_cast<std::uint32_t>(burst_->value()),
                         std::chrono::milliseconds(pause_->value()));
        plan.total = limit * plan.message.count;
    } else {
        const double value = value_->value();
        const double unit = unit_->currentIndex() == Milliseconds ? 1e6 : 1e3;
        plan = unit_->currentIndex() == PerSecond
            ? steadyPlan(value)
            : steadyPlan(std::chrono::nanoseconds(static_cast<std::int64_t>(value * unit)));
        plan.total = limit;
    }
    plan.message.id = message->id;
    plan.message.data = message->data;
    return plan;
}

void GeneratorForm::showOutcome()
{
    const bool steady = steady_->isChecked();
    value_->setEnabled(steady);
    unit_->setEnabled(steady);
    burst_->setEnabled(!steady);
    pause_->setEnabled(!steady);
    // What is shown is what will be done: nothing is fired closer together than 1 µs.
    value_->setRange(unit_->currentIndex() == Microseconds ? 1 : Least,
                     unit_->currentIndex() == PerSecond ? GeneratorPlan::MostRate : LongestMs);
    const bool one = limit_->value() == 1;
    limit_->setSuffix(steady ? (one ? tr(" event") : tr(" events")) : (one ? tr(" burst") : tr(" bursts")));
    const auto plan = this->plan();
    //: %1 is "64 events every 100 ms", %2 a rate such as 640/s
    outcome_->setText(plan ? tr("%1 (%2)").arg(planText(*plan), rateText(perSecond(*plan))) : QString());
    Q_EMIT changed();
}

QVariantMap GeneratorForm::values() const
{
    return {{QStringLiteral("bursts"), bursts_->isChecked()}, {QStringLiteral("value"), value_->value()},
            {QStringLiteral("unit"), unit_->currentIndex()},  {QStringLiteral("burst"), burst_->value()},
            {QStringLiteral("pause"), pause_->value()},       {QStringLiteral("limit"), limit_->value()}};
}

void GeneratorForm::setValues(const QVariantMap& values)
{
    const bool bursts = values.value(QStringLiteral("bursts"), bursts_->isChecked()).toBool();
    (bursts ? bursts_ : steady_)->setChecked(true);
    // The unit decides how large the value may be.
    unit_->setCurrentIndex(
        qBound(0, values.value(QStringLiteral("unit"), unit_->currentIndex()).toInt(), unit_->count() - 1));
    value_->setValue(values.value(QStringLiteral("value"), value_->value()).toDouble());
    burst_->setValue(values.value(QStringLiteral("burst"), burst_->value()).toInt());
    pause_->setValue(values.value(QStringLiteral("pause"), pause_->value()).toInt());
    limit_->setValue(values.value(QStringLiteral("limit"), limit_->value()).toInt());
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// Where a plan is made: steadily or in bursts, until when, and what the events
// carry.
#pragma once

#include <optional>

#include <QVariantMap>
#include <QWidget>

#include "generator_plan.hpp"

class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QRadioButton;
class QSpinBox;

namespace efdmon::gui {

class TriggerMessage;

class GeneratorForm : public QWidget {
    Q_OBJECT
public:
    explicit GeneratorForm(QWidget* parent = nullptr);

    // None while a number of the message cannot be read.
    std::optional<GeneratorPlan> plan() const;
    // What was typed, but for the message; to be kept.
    QVariantMap values() const;
    void setValues(const QVariantMap& values);

Q_SIGNALS:
    void changed();

private:
    enum Unit { PerSecond, Milliseconds, Microseconds };

    void addSteady(QGridLayout& grid);
    void addBursts(QGridLayout& grid);
    void addLimit(QGridLayout& grid);
    void connectParts();
    void showOutcome();

    QRadioButton* steady_ = nullptr;
    QDoubleSpinBox* value_ = nullptr;
    QComboBox* unit_ = nullptr;
    QRadioButton* bursts_ = nullptr;
    QSpinBox* burst_ = nullptr;
    QSpinBox* pause_ = nullptr;
    QSpinBox* limit_ = nullptr;
    TriggerMessage* message_ = nullptr;
    QLabel* outcome_ = nullptr;
};

} // namespace efdmon::gui

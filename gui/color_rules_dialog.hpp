// SPDX-License-Identifier: GPL-3.0-or-later
// Where colour rules are made: the first one that accepts an event counts.
#pragma once

#include <vector>

#include <QDialog>

#include "color_rule.hpp"

class QListWidget;
class QListWidgetItem;
class QToolButton;

namespace efdmon::gui {

class FilterEdit;
class LogModel;

class ColorRulesDialog : public QDialog {
    Q_OBJECT
public:
    ColorRulesDialog(const LogModel& log, const std::vector<ColorRule>& rules, QWidget* parent = nullptr);

    std::vector<ColorRule> rules() const;
    void accept() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void addRule(const ColorRule& rule);
    void addNew();
    void remove();
    void moveUp();
    void chooseColor();
    void rowChanged();
    void textChanged();
    void paint(QListWidgetItem& item);
    QToolButton* makeButton(const char* name, const QString& text, void (ColorRulesDialog::*deed)());

    QListWidget* list_;
    FilterEdit* edit_;
    QToolButton* color_;
    QToolButton* remove_;
    QToolButton* up_;
};

} // namespace efdmon::gui

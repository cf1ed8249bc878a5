// SPDX-License-Identifier: GPL-3.0-or-later
// Where a person says what is worth an alert, for one channel.
#pragma once

#include <QDialog>

#include "alert_rule.hpp"

class QCheckBox;
class QGridLayout;
class QSpinBox;

namespace efdmon::gui {

class AlertDialog : public QDialog {
    Q_OBJECT
public:
    // `channel` is its title.
    AlertDialog(const QString& channel, const AlertRules& rules, QWidget* parent = nullptr);

    AlertRules rules() const;

Q_SIGNALS:
    // To see what an alert looks like on this desktop.
    void tested();

private:
    struct Line {
        QCheckBox* check;
        QSpinBox* seconds;
    };

    Line addLine(QGridLayout& grid, const char* name, const QString& text, const QString& unit,
                 std::chrono::seconds seconds);
    void addRate(QGridLayout& grid);
    void fill(const AlertRules& rules);
    void enableNumbers();

    Line fires_{};
    Line fast_{};
    QSpinBox* rate_ = nullptr;
    Line silent_{};
    Line loses_{};
};

} // namespace efdmon::gui

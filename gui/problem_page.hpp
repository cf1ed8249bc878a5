// SPDX-License-Identifier: GPL-3.0-or-later
// Stands where the tables would be: what is wrong, and what to type.
#pragma once

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace efdmon::gui {

struct ProblemText;

class ProblemPage : public QScrollArea {
    Q_OBJECT
public:
    explicit ProblemPage(QWidget* parent = nullptr);

    void setText(const ProblemText& text);

private:
    QLabel* headline_;
    QLabel* explanation_;
    QVBoxLayout* commands_;
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// Stands where the tables would be: what is wrong, and what to type.
#pragma once

#include <QScrollArea>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace efdmon::gui {

struct ProblemText;

class ProblemPage : public QScrollArea {
    Q_OBJECT
public:
    explicit ProblemPage(QWidget* parent = nullptr);

    void setText(const ProblemText& text);
    // What "Copy" adds: a finding is of little use without them.
    void setVersions(const QString& versions) { versions_ = versions; }

Q_SIGNALS:
    // The person would like to try the window without the module.
    void simulationWanted();

private:
    QWidget* makeCopyButton();
    QWidget* makeTrial();
    void copy();

    QString report_;
    QString versions_;
    QToolButton* copy_;
    QLabel* headline_;
    QLabel* explanation_;
    QVBoxLayout* commands_;
    QWidget* trial_;
};

} // namespace efdmon::gui

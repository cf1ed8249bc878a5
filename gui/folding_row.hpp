// SPDX-License-Identifier: GPL-3.0-or-later
// A field, and what is said about it: beside it while there is room for all of
// that, else in lines of its own below it.
#pragma once

#include <vector>

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace efdmon::gui {

class FoldingRow : public QWidget {
    Q_OBJECT
public:
    explicit FoldingRow(QWidget* field, QWidget* parent = nullptr);

    // A label that is hidden while it says nothing.
    void addText(QLabel* label);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fold();
    int wholeWidth() const;

    QWidget* field_;
    QBoxLayout* row_;
    std::vector<QLabel*> texts_;
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// Goes from one event to the next that is looked for, and hides none.
#pragma once

#include <QWidget>

class QLabel;

namespace efdmon::gui {

class FilterEdit;
class FilterProgram;
class LogModel;
class LogView;

// The next row after `row` (before it, backwards) that the program accepts, round
// the end if need be; `row` itself comes last. -1 if there is none.
int findLogRow(const LogModel& log, const FilterProgram& program, int row, bool backwards);

class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(LogView& view, QWidget* parent = nullptr);

    void open();
    void find(bool backwards);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addButton(const char* name, const QString& text, const QString& tip, bool backwards);
    void close();

    LogView& view_;
    QLabel* error_;
    QLabel* outcome_;
    FilterEdit* edit_;
};

} // namespace efdmon::gui

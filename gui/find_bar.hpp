// SPDX-License-Identifier: GPL-3.0-or-later
// Goes from one event to the next that is looked for, and hides none.
#pragma once

#include <QWidget>

#include "log_search.hpp"

class QLabel;

namespace efdmon::gui {

class FilterEdit;
class LogView;

class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(LogView& view, QWidget* parent = nullptr);

    void open();
    void find(bool backwards);
    LogSearch& search() { return search_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addButton(const char* name, const QString& text, const QString& tip, bool backwards);
    void close();
    // True if there was one to stop.
    bool stop();
    void say(const QString& outcome);
    void found(int row, bool round);

    LogView& view_;
    LogSearch search_;
    QLabel* error_;
    QLabel* outcome_;
    FilterEdit* edit_;
};

} // namespace efdmon::gui

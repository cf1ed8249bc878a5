// SPDX-License-Identifier: GPL-3.0-or-later
// A line to write a filter in: offers names and values, and says what is wrong.
#pragma once

#include <optional>

#include <QLineEdit>

#include "filter_parser.hpp"

class QCompleter;
class QLabel;
class QStringListModel;

namespace efdmon::gui {

class LogModel;

class FilterEdit : public QLineEdit {
    Q_OBJECT
public:
    // `error` is the label that says what is wrong, of a FoldingRow with this field.
    FilterEdit(const LogModel& log, QLabel& error, QWidget* parent = nullptr);

    // What was last written without an error.
    const FilterProgram& program() const { return program_; }
    const QString& validText() const { return validText_; }
    bool hasError() const { return error_.has_value(); }

Q_SIGNALS:
    // Something else is meant, and it can be read.
    void programChanged();
    // It cannot be read, or still not.
    void unreadable();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static QString examples();
    void makeCompleter();
    void offerToClear();
    void read();
    void offer();
    void takeUp(const QString& candidate);
    void paint();

    const LogModel& log_;
    QLabel& label_;
    QCompleter* completer_ = nullptr; // with the first text that is written
    QStringListModel* candidates_ = nullptr;
    FilterProgram program_;
    QString validText_;
    std::optional<FilterError> error_;
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the log: what to show of it.
#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include "filter_program.hpp"

class QAction;
class QLabel;
class QMenu;
class QSettings;

namespace efdmon::gui {

class FilterEdit;
class LogModel;

class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(const LogModel& log, QWidget* parent = nullptr);

    FilterEdit& edit() const { return *edit_; }
    void setText(const QString& filter);
    // Shows less than now: what this one accepts, too.
    void narrow(const QString& filter);

    // The filters that were applied, the newest first.
    const QStringList& recent() const { return recent_; }
    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

Q_SIGNALS:
    void filterChanged(const efdmon::gui::FilterProgram& program);
    // What is written is no filter: says which one is in force. Empty once it is one.
    void noticeChanged(const QString& notice);

private:
    void useWritten();
    void useApplied();
    void apply();
    void fillMenu();
    void addChoice(const QString& filter, const QString& meaning);

    FilterEdit* edit_;
    QLabel* notice_;
    QMenu* menu_;
    QStringList recent_;
    // Meant by the person, rather than passed through while writing: by Return, by
    // choosing it, or by letting it stand.
    QString applied_;
    FilterProgram appliedProgram_;
    bool fallenBack_ = false; // to it, from what is written
    QTimer settling_;
};

} // namespace efdmon::gui

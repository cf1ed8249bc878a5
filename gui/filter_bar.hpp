// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the log: what to show of it.
#pragma once

#include <QStringList>
#include <QWidget>

#include "filter_program.hpp"

class QAction;
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

    // The filters that were used, the newest first.
    const QStringList& recent() const { return recent_; }
    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

Q_SIGNALS:
    void filterChanged(const efdmon::gui::FilterProgram& program);

private:
    void remember();
    void fillMenu();
    void addChoice(const QString& filter, const QString& meaning);

    FilterEdit* edit_;
    QMenu* menu_;
    QStringList recent_;
};

} // namespace efdmon::gui

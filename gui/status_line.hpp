// SPDX-License-Identifier: GPL-3.0-or-later
// The proof at the bottom of the window, and what else is worth a glance.
#pragma once

#include <QStatusBar>

#include "conservation.hpp"

class QLabel;

namespace efdmon::gui {

class FittingLabel;

class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    // Without a channel there is nothing to prove.
    void setLive(bool live);
    void setConservation(Conservation state, const Counts& totals);
    void setModuleVersion(const QString& version);
    void setSimulated(); // in the place of the module
    void setLogState(const QString& state);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeRoom();
    void paint();

    QLabel* mark_;
    FittingLabel* proof_;
    QLabel* log_;
    QLabel* module_;
    Conservation state_ = Conservation::Holds;
    Signal signal_ = Signal::Good;
};

} // namespace efdmon::gui

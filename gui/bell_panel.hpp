// SPDX-License-Identifier: GPL-3.0-or-later
// Bell against record: what the eventfd of one channel counted, what its ring
// delivered, and whether the two agree.
#pragma once

#include <QWidget>

#include "bell_model.hpp"
#include "conservation.hpp"

class QLabel;

namespace efdmon::gui {

class BellTable;
struct ChannelRow;

class BellPanel : public QWidget {
    Q_OBJECT
public:
    explicit BellPanel(QWidget* parent = nullptr);

    // `settled`: nothing is on its way any more.
    void setChannel(const ChannelRow* row, bool settled);

protected:
    void changeEvent(QEvent* event) override;

private:
    QString headingFor(const ChannelRow* row) const;
    void applyPalette();

    BellModel model_;
    QLabel* check_;
    QLabel* heading_;
    BellTable* table_;
    Signal signal_ = Signal::Good;
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// The same window as one would write it in an afternoon: each event is inserted
// and painted by itself.
#pragma once

#include <QStandardItemModel>
#include <QTableView>
#include <QWidget>

#include <qcustomplot.h>

#include "efdmon/event.hpp"

namespace efdmon::bench {

class NaiveWindow : public QWidget {
public:
    NaiveWindow();

    void add(const Event& event);

private:
    void insert(const Event& event);
    void count(const Event& event);
    void plot(const Event& event);

    QStandardItemModel channels_;
    QStandardItemModel log_;
    QTableView channelTable_;
    QCustomPlot plot_;
    QTableView logTable_;
    std::uint64_t first_ = 0; // when the first event came
};

} // namespace efdmon::bench

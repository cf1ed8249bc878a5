// SPDX-License-Identifier: GPL-3.0-or-later
// What all plots have in common: the desktop's colours and fonts, quiet axes.
#pragma once

#include <qcustomplot.h>

namespace efdmon::gui {

// Once.
void setUpPlot(QCustomPlot& plot);
// Again when the palette or the font has changed.
void colorPlot(QCustomPlot& plot);

// Whole numbers, round, and never more of them than fit.
class CountTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

// Powers of ten, in the same short words.
class DecadesTicker : public QCPAxisTickerLog {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

} // namespace efdmon::gui

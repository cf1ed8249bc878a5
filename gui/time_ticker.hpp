// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of a time axis: round moments, as many as fit side by side.
#pragma once

#include <qcustomplot.h>

#include "time_steps.hpp"

namespace efdmon::gui {

// The axis counts seconds of CLOCK_MONOTONIC.
class TimeTicker : public QCPAxisTicker {
public:
    static double key(std::int64_t time) { return static_cast<double>(time) * 1e-9; }
    static std::int64_t time(double key);

    void setFormat(TimeFormat format, std::int64_t begin, const WallClock& clock);
    // How much room there is for the labels, and how wide their text is.
    void setRoom(int pixels, const QFontMetrics& metrics);

protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;

private:
    bool fits(std::int64_t step, const QCPRange& range) const;

    TimeFormat format_ = TimeFormat::WallClock;
    std::int64_t begin_ = 0;
    WallClock clock_{0};
    std::int64_t step_ = 1;
    int pixels_ = 1;
    QFontMetrics metrics_{QFont()};
};

} // namespace efdmon::gui

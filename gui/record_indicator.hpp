// SPDX-License-Identifier: GPL-3.0-or-later
// A red dot and what has been recorded so far. Cut off where there is no room,
// rather than pushing anything out of a tool bar.
#pragma once

#include <QTime>
#include <QWidget>

#include "record_writer.hpp"

class QLabel;

namespace efdmon::gui {

class FittingLabel;

class RecordIndicator : public QWidget {
    Q_OBJECT
public:
    explicit RecordIndicator(QWidget* parent = nullptr);

    void start(const RecordProgress& progress);
    void setProgress(const RecordProgress& progress);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void paint();

    QLabel* dot_;
    FittingLabel* text_;
    QTime since_;
    bool dropping_ = false;
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// A red dot and what has been recorded so far.
#pragma once

#include <QTime>
#include <QWidget>

#include "record_writer.hpp"

class QLabel;

namespace efdmon::gui {

class RecordIndicator : public QWidget {
    Q_OBJECT
public:
    explicit RecordIndicator(QWidget* parent = nullptr);

    void start(const RecordProgress& progress);
    void setProgress(const RecordProgress& progress);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paint();

    QLabel* dot_;
    QLabel* text_;
    QTime since_;
    bool dropping_ = false;
};

// "efdmon-20…0512.efdlog   12,345 events   1.2 MB"
QString recordText(const RecordProgress& progress, const QFontMetrics& metrics);

} // namespace efdmon::gui

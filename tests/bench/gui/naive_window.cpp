// SPDX-License-Identifier: GPL-3.0-or-later
#include "naive_window.hpp"

#include <QVBoxLayout>

#include "efdmon/format.hpp"

namespace efdmon::bench {

NaiveWindow::NaiveWindow()
    : channels_(1, 3)
    , log_(0, 7)
{
    resize(1000, 680);
    channelTable_.setModel(&channels_);
    channelTable_.setFixedHeight(80);
    logTable_.setModel(&log_);
    plot_.addGraph();
    auto* column = new QVBoxLayout(this);
    column->addWidget(&channelTable_);
    column->addWidget(&plot_, 1);
    column->addWidget(&logTable_, 2);
}

void NaiveWindow::add(const Event& event)
{
    if (first_ == 0)
        first_ = event.time_ns;
    count(event);
    plot(event);
    insert(event);
}

void NaiveWindow::count(const Event& event)
{
    channels_.setData(channels_.index(0, 0), QStringLiteral("simulated 0"));
    channels_.setData(channels_.index(0, 1), QString::number(event.seq));
    channels_.setData(channels_.index(0, 2), QString::fromStdString(seconds_text(event.time_ns)));
    channelTable_.viewport()->repaint();
}

void NaiveWindow::plot(const Event& event)
{
    const double at = static_cast<double>(event.time_ns - first_) / 1e9;
    plot_.graph()->addData(at, static_cast<double>(event.seq));
    plot_.xAxis->setRange(at - 60, at);
    plot_.yAxis->rescale();
    plot_.replot(QCustomPlot::rpImmediateRefresh);
}

void NaiveWindow::insert(const Event& event)
{
    const QStringList texts{QString::number(event.seq),
                            QString::fromStdString(seconds_text(event.time_ns)),
                            QString::fromStdString(source_name(event.source)),
                            QString::number(event.pid),
                            QString::number(event.id),
                            QString::number(event.data[0], 16),
                            QString::number(event.data[1], 16)};
    QList<QStandardItem*> row;
    for (const QString& text : texts)
        row << new QStandardItem(text);
    log_.appendRow(row);
    logTable_.scrollToBottom();
    logTable_.viewport()->repaint();
}

} // namespace efdmon::bench

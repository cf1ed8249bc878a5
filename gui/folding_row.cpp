// SPDX-License-Identifier: GPL-3.0-or-later
#include "folding_row.hpp"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace efdmon::gui {
namespace {

constexpr int LeastText = 8; // characters: a wide text must not hold the window open

} // namespace

FoldingRow::FoldingRow(QWidget* field, QWidget* parent)
    : QWidget(parent)
    , field_(field)
    , row_(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    row_->setContentsMargins(0, 0, 0, 0);
    row_->addWidget(field, 1);
}

void FoldingRow::addText(QLabel* label)
{
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(LeastText * fontMetrics().averageCharWidth());
    row_->addWidget(label);
    label->hide();
    texts_.push_back(label);
}

int FoldingRow::wholeWidth() const
{
    int width = field_->minimumWidth();
    for (const QLabel* label : texts_)
        if (!label->isHidden())
            width += row_->spacing() + label->fontMetrics().horizontalAdvance(label->text());
    return width;
}

void FoldingRow::fold()
{
    const bool below = wholeWidth() > width();
    if (below == (row_->direction() == QBoxLayout::TopToBottom))
        return;
    row_->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (QLabel* label : texts_)
        label->setWordWrap(below);
}

// The labels ask for a layout when their texts have changed.
bool FoldingRow::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange)
        fold();
    return QWidget::event(event);
}

void FoldingRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

} // namespace efdmon::gui

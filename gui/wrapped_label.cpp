// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrapped_label.hpp"

namespace efdmon::gui {
namespace {

constexpr int UsualWidth = 80; // characters
constexpr int LeastWidth = 20;

} // namespace

WrappedLabel::WrappedLabel(QWidget* parent)
    : HoverLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

// The height is what heightForWidth() says.
QSize WrappedLabel::sizeHint() const
{
    return {UsualWidth * fontMetrics().averageCharWidth(), fontMetrics().height()};
}

QSize WrappedLabel::minimumSizeHint() const
{
    return {LeastWidth * fontMetrics().averageCharWidth(), fontMetrics().height()};
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting_label.hpp"

#include <algorithm>

#include <QEvent>

namespace efdmon::gui {

QStringList fewerFromTheEnd(const QStringList& parts)
{
    QStringList texts;
    for (qsizetype count = parts.size(); count > 0; --count)
        texts << parts.first(count).join(partGap());
    return texts;
}

// As wide as its place is: that never depends on what it says.
FittingLabel::FittingLabel(QWidget* parent)
    : HoverLabel(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setTextFormat(Qt::PlainText);
}

void FittingLabel::setTexts(const QStringList& texts)
{
    if (texts == texts_)
        return;
    texts_ = texts;
    setAccessibleDescription(whole());
    fit();
}

void FittingLabel::setExplanation(const QString& explanation)
{
    explanation_ = explanation;
    fit();
}

int FittingLabel::wholeWidth() const
{
    return fontMetrics().horizontalAdvance(whole());
}

int FittingLabel::leastWidth() const
{
    return texts_.isEmpty() ? 0 : fontMetrics().horizontalAdvance(texts_.last());
}

void FittingLabel::fit()
{
    const int room = contentsRect().width();
    const auto fits = [&](const QString& one) { return fontMetrics().horizontalAdvance(one) <= room; };
    const auto found = std::find_if(texts_.cbegin(), texts_.cend(), fits);
    const QString shown = found != texts_.cend() ? *found
        : texts_.isEmpty()                       ? QString()
                                                 : QStringLiteral("…");
    if (shown != text())
        setText(shown);
    QStringList tip;
    if (shown != whole())
        tip << whole();
    if (!explanation_.isEmpty())
        tip << explanation_;
    if (const QString now = tip.join(u'\n'); now != toolTip())
        setToolTip(now);
}

void FittingLabel::resizeEvent(QResizeEvent* event)
{
    HoverLabel::resizeEvent(event);
    fit();
}

void FittingLabel::changeEvent(QEvent* event)
{
    HoverLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace efdmon::gui

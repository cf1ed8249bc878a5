// SPDX-License-Identifier: GPL-3.0-or-later
#include "last_event_delegate.hpp"

#include <QApplication>
#include <QFontMetrics>
#include <QRegularExpression>
#include <QStyle>

namespace efdmon::gui {

QString fittingEvent(const QString& text, const QFontMetrics& metrics, int width)
{
    const auto fits = [&](const QString& some) { return metrics.horizontalAdvance(some) <= width; };
    QString shown = text;
    while (!fits(shown) && shown.contains(QLatin1String("   ")))
        shown.truncate(shown.lastIndexOf(QLatin1String("   ")));
    // To micro, to milli, to whole seconds.
    static const QRegularExpression clock(QStringLiteral("^\\d\\d:\\d\\d:\\d\\d\\.\\d{9}$"));
    if (clock.match(shown).hasMatch())
        for (const int digits : {3, 3, 4})
            if (!fits(shown))
                shown.chop(digits);
    return fits(shown) ? shown : text; // an error is no event, and ends in dots
}

void LastEventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    QStyle* style = own.widget ? own.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &own, own.widget) + 1;
    own.text = fittingEvent(own.text, own.fontMetrics, own.rect.width() - 2 * margin);
    style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);
}

} // namespace efdmon::gui

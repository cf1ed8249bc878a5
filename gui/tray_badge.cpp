// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray_badge.hpp"

#include <QPainter>
#include <QPixmap>

namespace efdmon::gui {
namespace {

constexpr int MostShown = 99;
constexpr QRgb BadgeColor = 0xc4211b; // told apart from light and dark trays
constexpr double BadgeHeight = 0.56; // of the icon's: a number that can still be read at 22 pixels

QPixmap badged(const QIcon& icon, const QString& text, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    icon.paint(&painter, pixmap.rect());
    QFont font;
    font.setBold(true);
    font.setPixelSize(qRound(size * BadgeHeight * 0.85));
    painter.setFont(font);
    const int height = qRound(size * BadgeHeight);
    const int width = qBound(height, painter.fontMetrics().horizontalAdvance(text) + height / 4, size);
    const QRect badge(size - width, size - height, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgb(BadgeColor));
    painter.drawRoundedRect(badge, height / 3.0, height / 3.0);
    painter.setPen(Qt::white);
    // What is too wide is drawn narrower, not cut off.
    const double room = width - height / 8.0;
    const double wanted = painter.fontMetrics().horizontalAdvance(text);
    painter.translate(badge.center());
    painter.scale(qMin(1.0, room / wanted), 1);
    painter.drawText(QRectF(-wanted, -height / 2.0, 2 * wanted, height), Qt::AlignCenter, text);
    return pixmap;
}

} // namespace

QIcon withBadge(const QIcon& icon, std::uint64_t number)
{
    if (number == 0)
        return icon;
    const QString text = number > MostShown ? QStringLiteral("%1+").arg(MostShown) : QString::number(number);
    QIcon made;
    for (const int size : {22, 32, 48, 64})
        made.addPixmap(badged(icon, text, size));
    return made;
}

} // namespace efdmon::gui

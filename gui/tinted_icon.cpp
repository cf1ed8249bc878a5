// SPDX-License-Identifier: GPL-3.0-or-later
#include "tinted_icon.hpp"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

namespace efdmon::gui {
namespace {

constexpr int ColorSquareSize = 10;

// Drawn when needed, so that a change of the palette or of the screen's scale
// is right with the next paint.
class TintedEngine : public QIconEngine {
public:
    explicit TintedEngine(const QString& file)
        : file_(file)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
        const qreal scale = painter->device()->devicePixelRatio();
        QPixmap shape(rect.size() * scale);
        shape.fill(Qt::transparent);
        QPainter tint(&shape);
        QSvgRenderer(file_).render(&tint, shape.rect());
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(shape.rect(), QGuiApplication::palette().color(group, role));
        tint.end();
        painter->drawPixmap(rect, shape);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new TintedEngine(*this); }

private:
    QString file_;
};

} // namespace

QIcon tintedIcon(const QString& name)
{
    return QIcon(new TintedEngine(QStringLiteral(":/icons/actions/%1.svg").arg(name)));
}

QIcon colorSquare(const QColor& color)
{
    QPixmap square(ColorSquareSize, ColorSquareSize);
    square.fill(color);
    QIcon icon(square);
    icon.addPixmap(square, QIcon::Selected);
    return icon;
}

} // namespace efdmon::gui

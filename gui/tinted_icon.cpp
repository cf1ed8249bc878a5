// SPDX-License-Identifier: GPL-3.0-or-later
#include "tinted_icon.hpp"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

#include "drawn_icon_engine.hpp"

namespace efdmon::gui {
namespace {

constexpr int ColorSquareSize = 10;

// Drawn when needed, so that a change of the palette or of the screen's scale
// is right with the next paint.
class TintedEngine : public DrawnIconEngine {
public:
    // No valid colour: that of the text.
    explicit TintedEngine(const QString& name, const QColor& color = {})
        : file_(QStringLiteral(":/icons/actions/%1.svg").arg(name))
        , color_(color)
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
        tint.fillRect(shape.rect(),
                      color_.isValid() ? color_ : QGuiApplication::palette().color(group, role));
        tint.end();
        painter->drawPixmap(rect, shape);
    }

    QIconEngine* clone() const override { return new TintedEngine(*this); }

private:
    QString file_;
    QColor color_;
};

} // namespace

QIcon tintedIcon(const QString& name)
{
    return QIcon(new TintedEngine(name));
}

QIcon coloredIcon(const QString& name, const QColor& color)
{
    return QIcon(new TintedEngine(name, color));
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text in a font of fixed width: numbers, times and the like. They change
// too often to be remembered, and need no layout: a glyph follows the other.
#pragma once

#include <array>

#include <QFont>
#include <QRawFont>
#include <QStringView>

class QPainter;

namespace efdmon::gui {

class FixedText {
public:
    explicit FixedText(const QFont& font);

    const QFont& font() const { return font_; }
    // The font is of fixed width, and has the letters that numbers are written with.
    bool isUsable() const { return advance_ > 0; }
    // Not if other writing systems are in it.
    bool canDraw(QStringView text) const;
    double width(QStringView text) const { return advance_ * static_cast<double>(text.size()); }
    int height() const { return height_; }
    // Its upper left corner at this place, in the painter's pen.
    void draw(QPainter& painter, const QPointF& place, QStringView text) const;

private:
    static constexpr char16_t First = u' ';
    static constexpr char16_t Last = u'~';

    QFont font_;
    QRawFont raw_;
    std::array<quint32, Last - First + 1> glyphs_{};
    double advance_ = 0; // 0 if the font is of another kind
    double ascent_ = 0;
    int height_ = 0;
};

} // namespace efdmon::gui

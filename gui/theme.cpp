// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.hpp"

#include <array>

#include <QApplication>
#include <QFontDatabase>

namespace efdmon::gui {
namespace {

constexpr std::array<QRgb, 8> OnLight{0x1f6fc0, 0xc8500a, 0x0b7f63, 0xb0307c,
                                      0x8a6d00, 0x5a4fcf, 0x007c91, 0x8c564b};
constexpr std::array<QRgb, 8> OnDark{0x5aa9f5, 0xff9445, 0x35c9a0, 0xef7fc0,
                                     0xe3c23a, 0xa79bff, 0x4cc9dd, 0xcf9c8f};

} // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QColor channelColor(unsigned channel, const QPalette& palette)
{
    const auto& colors = isDark(palette) ? OnDark : OnLight;
    return QColor::fromRgb(colors[channel % colors.size()]);
}

QColor signalColor(Signal signal, const QPalette& palette)
{
    const bool dark = isDark(palette);
    switch (signal) {
    case Signal::Good:
        return QColor::fromRgb(dark ? 0x4cc46a : 0x1a7f37);
    case Signal::Warning:
        return QColor::fromRgb(dark ? 0xf0b030 : 0x9a5b00);
    case Signal::Bad:
        break;
    }
    return QColor::fromRgb(dark ? 0xff7b72 : 0xc4211b);
}

QColor blend(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int x, int y) { return static_cast<int>(x * (1 - share) + y * share); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

QColor quietText(const QPalette& palette)
{
    return blend(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.7);
}

QFont numberFont()
{
    // The same each time: a font made anew looks for its glyphs anew.
    static QFont fixed;
    static QFont font;
    const QFont now = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const double size = QApplication::font().pointSizeF();
    if (now != fixed || font.pointSizeF() != size) {
        fixed = font = now;
        font.setPointSizeF(size);
    }
    return font;
}

} // namespace efdmon::gui

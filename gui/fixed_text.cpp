// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixed_text.hpp"

#include <algorithm>

#include <QFontInfo>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QVarLengthArray>

namespace efdmon::gui {

FixedText::FixedText(const QFont& font)
    : font_(font)
    , raw_(QRawFont::fromFont(font))
{
    if (!QFontInfo(font).fixedPitch() || !raw_.isValid())
        return;
    QString all;
    for (char16_t c = First; c <= Last; ++c)
        all += QChar(c);
    const auto indexes = raw_.glyphIndexesForString(all);
    if (std::cmp_not_equal(indexes.size(), glyphs_.size()) || indexes.contains(0))
        return;
    std::copy(indexes.begin(), indexes.end(), glyphs_.begin());
    const QFontMetricsF metrics(font);
    ascent_ = metrics.ascent();
    height_ = qRound(metrics.ascent() + metrics.descent());
    advance_ = metrics.horizontalAdvance(all) / static_cast<double>(all.size());
}

bool FixedText::canDraw(QStringView text) const
{
    return isUsable()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= First && c <= Last; });
}

void FixedText::draw(QPainter& painter, const QPointF& place, QStringView text) const
{
    QVarLengthArray<quint32, 64> indexes(text.size());
    QVarLengthArray<QPointF, 64> points(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        indexes[i] = glyphs_[static_cast<std::size_t>(text[i].unicode() - First)];
        points[i] = {advance_ * static_cast<double>(i), 0};
    }
    QGlyphRun run;
    run.setRawFont(raw_);
    run.setRawData(indexes.constData(), points.constData(), static_cast<int>(text.size()));
    painter.drawGlyphRun(place + QPointF(0, ascent_), run);
}

} // namespace efdmon::gui

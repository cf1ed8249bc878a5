// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_delegate.hpp"

#include <algorithm>

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace efdmon::gui {
namespace {

constexpr std::size_t MostFonts = 4;
constexpr int MostTexts = 500;

// The rare cells: the style knows how they look.
bool isSpecial(const QStyleOptionViewItem& option)
{
    constexpr QStyle::State Special
        = QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver;
    return (option.state & Special) || !(option.state & QStyle::State_Enabled)
        || option.direction != Qt::LeftToRight;
}

QPen textPen(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const QVariant own = index.data(Qt::ForegroundRole);
    if (own.canConvert<QBrush>())
        return {qvariant_cast<QBrush>(own).color()};
    const auto group = option.state & QStyle::State_Active ? QPalette::Normal : QPalette::Inactive;
    return {option.palette.color(group, QPalette::Text)};
}

} // namespace

struct CellDelegate::Cell {
    QString text;
    QRect room; // for the text
    Qt::Alignment alignment;

    QPointF place(double width, int height) const
    {
        const double left = alignment & Qt::AlignRight ? room.x() + room.width() - width : room.x();
        return {left, static_cast<double>(room.y() + room.height() / 2 - height / 2)};
    }
};

CellDelegate::Font::Font(const QFont& font)
    : fixed(font)
    , texts(MostTexts)
{
}

CellDelegate::Font& CellDelegate::known(const QFont& font) const
{
    const auto found = std::find_if(fonts_.begin(), fonts_.end(),
                                    [&](const auto& one) { return one->fixed.font() == font; });
    if (found != fonts_.end())
        return **found;
    if (fonts_.size() == MostFonts)
        fonts_.clear();
    fonts_.push_back(std::make_unique<Font>(font));
    return *fonts_.back();
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    if (isSpecial(option) || !paintPlain(*painter, option, index))
        QStyledItemDelegate::paint(painter, option, index);
}

// A text with a colour of its own keeps it where the row is selected.
void CellDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const QVariant own = index.data(Qt::ForegroundRole); own.canConvert<QBrush>())
        option->palette.setBrush(QPalette::HighlightedText, qvariant_cast<QBrush>(own));
}

bool CellDelegate::paintPlain(QPainter& painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const int margin
        = option.widget->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    const Cell cell{index.data(Qt::DisplayRole).toString(), option.rect.adjusted(margin, 0, -margin, 0),
                    alignment.isValid() ? alignment.value<Qt::Alignment>() : option.displayAlignment};
    if (cell.alignment & Qt::AlignHCenter)
        return false;
    if (const QVariant background = index.data(Qt::BackgroundRole); background.isValid())
        painter.fillRect(option.rect, qvariant_cast<QBrush>(background));
    if (cell.text.isEmpty())
        return true;
    const QVariant own = index.data(Qt::FontRole);
    Font& font = known(own.isValid() ? qvariant_cast<QFont>(own) : option.font);
    painter.setPen(textPen(option, index));
    return font.fixed.isUsable() ? paintFixed(painter, cell, font.fixed) : paintText(painter, cell, font);
}

bool CellDelegate::paintFixed(QPainter& painter, const Cell& cell, const FixedText& fixed)
{
    if (!fixed.canDraw(cell.text) || fixed.width(cell.text) > cell.room.width())
        return false;
    fixed.draw(painter, cell.place(fixed.width(cell.text), fixed.height()), cell.text);
    return true;
}

bool CellDelegate::paintText(QPainter& painter, const Cell& cell, Font& font)
{
    QStaticText* text = font.texts.object(cell.text);
    if (!text) {
        text = new QStaticText(cell.text);
        text->setTextFormat(Qt::PlainText);
        text->prepare(painter.transform(), font.fixed.font());
        font.texts.insert(cell.text, text);
    }
    const QSizeF size = text->size();
    if (size.width() > cell.room.width() || cell.text.contains(QChar::LineFeed))
        return false;
    painter.setFont(font.fixed.font());
    painter.drawStaticText(cell.place(size.width(), static_cast<int>(size.height())), *text);
    return true;
}

} // namespace efdmon::gui

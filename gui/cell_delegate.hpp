// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of a table that changes in each frame. They look as the style
// has them; what is plain about them does not go through it.
#pragma once

#include <memory>
#include <vector>

#include <QCache>
#include <QStaticText>
#include <QStyledItemDelegate>

#include "fixed_text.hpp"

namespace efdmon::gui {

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    struct Cell;
    // What is known of one of the fonts; few are in use at a time.
    struct Font {
        explicit Font(const QFont& font);

        FixedText fixed;
        QCache<QString, QStaticText> texts; // in a font of another kind, which come again and again
    };

    Font& known(const QFont& font) const;
    bool paintPlain(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    static bool paintFixed(QPainter& painter, const Cell& cell, const FixedText& fixed);
    static bool paintText(QPainter& painter, const Cell& cell, Font& font);

    mutable std::vector<std::unique_ptr<Font>> fonts_;
};

} // namespace efdmon::gui

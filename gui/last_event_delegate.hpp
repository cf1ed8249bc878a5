// SPDX-License-Identifier: GPL-3.0-or-later
// Shows of the last event what there is room for: parts are left out from the
// end, and digits of the second's fraction, before any text would be cut.
#pragma once

#include <QStyledItemDelegate>

class QFontMetrics;

namespace efdmon::gui {

// As much of "12:34:56.123456789   sysfs   bash (12)" as `width` pixels hold.
QString fittingEvent(const QString& text, const QFontMetrics& metrics, int width);

class LastEventDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace efdmon::gui

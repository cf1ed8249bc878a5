// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a channel's last minute into its cell: a bar a second, and a red foot
// where events were lost.
#pragma once

#include <QStyledItemDelegate>

namespace efdmon::gui {

class ChannelModel;

class TrendDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit TrendDelegate(const ChannelModel& model, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const ChannelModel& model_;
};

} // namespace efdmon::gui

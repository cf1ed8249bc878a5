// SPDX-License-Identifier: GPL-3.0-or-later
// The channel table: as high as its rows, and always with a current channel.
#pragma once

#include <optional>

#include <QTableView>

namespace efdmon::gui {

class ChannelModel;

class ChannelView : public QTableView {
    Q_OBJECT
public:
    explicit ChannelView(ChannelModel& model, QWidget* parent = nullptr);

    std::optional<unsigned> current() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChannelChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyPalette();
    void layOut();
    void keepCurrent();
    int heightFor(int rows) const;

    ChannelModel& channels_;
};

} // namespace efdmon::gui

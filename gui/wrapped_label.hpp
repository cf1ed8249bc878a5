// SPDX-License-Identifier: GPL-3.0-or-later
// A label of some sentences that fills the width it is given. A usual one lays
// its text out time and again to find a width that it would like.
#pragma once

#include <map>

#include <QFont>

#include "hover_label.hpp"

namespace efdmon::gui {

class WrappedLabel : public HoverLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

private:
    // Layouts ask for the same few widths again and again.
    mutable std::map<int, int> heights_;
    mutable QString text_; // that these are the heights of
    mutable QFont font_;
};

} // namespace efdmon::gui

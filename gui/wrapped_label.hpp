// SPDX-License-Identifier: GPL-3.0-or-later
// A label of some sentences that fills the width it is given. A usual one lays
// its text out time and again to find a width that it would like.
#pragma once

#include "hover_label.hpp"

namespace efdmon::gui {

class WrappedLabel : public HoverLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace efdmon::gui

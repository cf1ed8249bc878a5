// SPDX-License-Identifier: GPL-3.0-or-later
// The pane that tells everything about one event.
#pragma once

#include <QTreeWidget>

#include "event_description.hpp"

namespace efdmon::gui {

class EventDetail : public QTreeWidget {
    Q_OBJECT
public:
    explicit EventDetail(QWidget* parent = nullptr);

    // None: nothing is chosen.
    void describe(const std::vector<DescribedField>& fields);
    QSize sizeHint() const override;

private:
    void copy();
};

} // namespace efdmon::gui

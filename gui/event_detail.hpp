// SPDX-License-Identifier: GPL-3.0-or-later
// The pane that tells everything about one event.
#pragma once

#include <QTreeWidget>

#include "event_description.hpp"

class QLabel;

namespace efdmon::gui {

class EventDetail : public QTreeWidget {
    Q_OBJECT
public:
    explicit EventDetail(QWidget* parent = nullptr);

    // None: nothing is chosen. In a splitter it then takes little room, and gets
    // back what it had with the next event.
    void describe(const std::vector<DescribedField>& fields);
    QSize sizeHint() const override;
    // What it takes with an event in it; 0 for what it needs.
    int openWidth() const { return compact_ ? width_ : width(); }
    void setOpenWidth(int width);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void copy();
    void fitLines();
    void setCompact(bool compact);
    void takeWidth(int width);
    int compactWidth() const;
    void applyPalette();

    QLabel* hint_;
    bool compact_ = false;
    int width_ = 0; // with an event, while there is none
};

} // namespace efdmon::gui

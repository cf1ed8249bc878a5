// SPDX-License-Identifier: GPL-3.0-or-later
// A table of the window: it looks as all of them do, whatever becomes of font,
// style and palette, and its rows can be copied.
#pragma once

#include <QTableView>

namespace efdmon::gui {

class TableView : public QTableView {
    Q_OBJECT

public:
    using QTableView::QTableView;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    // Makes the columns as wide as their text: at first, and when the font or the
    // style has changed.
    virtual void layOut() = 0;
    // Once the model is set, by the class whose layOut() it calls.
    void dress();

private:
    void copyRows();
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// A label of which there are several texts, from all that it could say down to
// the least: it shows the first that there is room for, and has all of it in its
// tooltip. Nothing is cut: a number without its last digits is another number.
#pragma once

#include <QStringList>

#include "hover_label.hpp"

namespace efdmon::gui {

// What stands between parts of such a text.
inline QString partGap()
{
    return QStringLiteral("   ");
}

// All parts, and then ever fewer of them from the end.
QStringList fewerFromTheEnd(const QStringList& parts);

class FittingLabel : public HoverLabel {
    Q_OBJECT
public:
    explicit FittingLabel(QWidget* parent = nullptr);

    // The longest first, which is also what a screen reader reads.
    void setTexts(const QStringList& texts);
    // What the tooltip says whether or not there is room.
    void setExplanation(const QString& explanation);
    QString whole() const { return texts_.value(0); }
    int wholeWidth() const;
    int leastWidth() const; // of the last one

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    QStringList texts_;
    QString explanation_;
};

} // namespace efdmon::gui

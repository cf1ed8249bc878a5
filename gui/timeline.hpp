// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline with its strip: what the markers measure, and buttons for what
// the keys and the mouse do.
#pragma once

#include <functional>

#include <QWidget>

#include "timeline_plot.hpp"

class QAction;
class QMenu;
class QSettings;
class QToolButton;

namespace efdmon::gui {

class FittingLabel;

class Timeline : public QWidget {
    Q_OBJECT
public:
    explicit Timeline(ChannelModel& model, QWidget* parent = nullptr);

    TimelinePlot& plot() const { return *plot_; }
    void refresh();
    // The session is over: "now" is its end.
    void endWith(std::int64_t end);

    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* makeAction(const char* objectName, const QString& text, const QList<QKeySequence>& keys,
                        const std::function<void()>& act);
    void makeActions();
    void makeFormatActions();
    void makeStrip();
    QToolButton* addButton(const char* actionName, const char* objectName, const QString& text);
    void showMenu(const QPoint& where);
    void updateText();
    void updateFollow();
    void applyPalette();
    void copy() const;

    ChannelModel& model_;
    TimelinePlot* plot_;
    FittingLabel* text_;
    QWidget* strip_;
    QMenu* menu_;
    QAction* follow_ = nullptr;
    QAction* copy_ = nullptr;
    QAction* clear_ = nullptr;
    QToolButton* clearButton_ = nullptr;
    QToolButton* followButton_ = nullptr;
    bool measuring_ = false; // the text is a result, not a hint
};

} // namespace efdmon::gui

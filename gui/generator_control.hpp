// SPDX-License-Identifier: GPL-3.0-or-later
// The way to the generators: an action that says whether any runs, and their
// window. They end when the main window closes.
#pragma once

#include <QObject>
#include <QVariantMap>

#include "generator.hpp"
#include "trigger_access.hpp"

class QAction;
class QMenu;
class QSettings;
class QToolBar;
class QWidget;

namespace efdmon::gui {

class GeneratorPanel;

class GeneratorControl : public QObject {
    Q_OBJECT
public:
    GeneratorControl(Trigger::Fire fire, QWidget& window);

    QAction* action() const { return action_; }
    void addTo(QMenu& menu);
    void addTo(QToolBar& bar);
    void setChannels(const std::vector<ChannelStatus>& channels, const FiringRights& rights);
    // The channel that the window is about, where nothing else has been chosen.
    void setCurrent(std::optional<unsigned> channel) { current_ = channel; }

    void save(QSettings& settings) const;
    void restore(QSettings& settings);

Q_SIGNALS:
    void failed(const QString& why);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    GeneratorPanel& panel();
    void open();
    void update();
    QString title(unsigned channel) const;

    QWidget& window_;
    Generators generators_;
    GeneratorPanel* panel_ = nullptr; // made when it is asked for
    QVariantMap values_; // of its form
    FiringRights rights_;
    QAction* action_;
    std::vector<ChannelStatus> channels_;
    std::optional<unsigned> current_;
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of all channels, put to what the window knows of them. Nothing runs
// while nothing can happen: one timer, for the next moment that matters.
#pragma once

#include <set>

#include <QObject>
#include <QTimer>

#include "alert_engine.hpp"

namespace efdmon::gui {

class ChannelModel;

// A channel's rules are kept under its name: it may get another number.
class AlertCenter : public QObject {
    Q_OBJECT
public:
    explicit AlertCenter(const ChannelModel& channels, QObject* parent = nullptr);

    AlertRules rules(unsigned channel) const;
    void setRules(unsigned channel, const AlertRules& rules);
    // Channels for which there are any.
    std::set<unsigned> alerting() const;
    // Which channels there are has changed.
    void follow();
    // What they have counted has changed.
    void update();

    void save(QSettings& settings) const { writeAlerts(settings, book_); }
    void restore(QSettings& settings);

Q_SIGNALS:
    void alerted(const efdmon::gui::Alert& alert);
    // Perhaps; and which channels there are.
    void rulesChanged();

private:
    void advance();
    void tell(const std::vector<Alert>& alerts);
    void wind();

    const ChannelModel& channels_;
    AlertBook book_;
    AlertEngine engine_;
    QTimer clock_;
    std::int64_t rings_ = 0; // when clock_ does, if it runs
};

} // namespace efdmon::gui

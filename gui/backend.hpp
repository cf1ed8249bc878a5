// SPDX-License-Identifier: GPL-3.0-or-later
// The half of the monitor that touches the system. Lives in the reader thread,
// so that no open(2) and no look into sysfs ever holds up the window.
#pragma once

#include <functional>
#include <map>

#include <QObject>
#include <QStringList>

#include "efdmon/channel.hpp"
#include "event_sink.hpp"
#include "feed.hpp"
#include "snapshot.hpp"
#include "survey.hpp"

namespace efdmon::gui {

class DeviceWatcher;
class Reader;

// Where the system is. The defaults are the real one.
struct Environment {
    SystemPaths paths;
    // With a survey of its own, `paths` is not looked at, and not watched.
    std::function<Survey(const QStringList& wanted)> survey; // default: survey() of `paths`
    std::function<std::map<unsigned, std::uint32_t>()> listeners; // default: as sysfs counts them
    FeedOpener open; // default: openDeviceFeed()
    std::function<Result<void>(unsigned channel, const Message&)> fire; // default: Channel::fire()
};

class Backend : public QObject {
    Q_OBJECT
public:
    Backend(Environment environment, QStringList wanted);
    ~Backend() override;

    // Called in the reader thread: what it makes belongs to that thread's loop.
    void start();
    void release();
    void record(EventSinkPtr sink);
    void followListeners(bool follow);

Q_SIGNALS:
    void surveyed(const efdmon::gui::Survey& survey);
    void snapshotReady(efdmon::gui::SnapshotPtr snapshot);

private:
    void watchSystem();
    void look();
    void dropGone(const Survey& survey);
    void openNew(Survey& survey);

    Environment environment_;
    QStringList wanted_;
    DeviceWatcher* watcher_ = nullptr;
    Reader* reader_ = nullptr;
    std::map<unsigned, QString> broken_;
};

} // namespace efdmon::gui

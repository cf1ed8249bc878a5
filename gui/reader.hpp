// SPDX-License-Identifier: GPL-3.0-or-later
// Reads all watched channels. Lives in a thread of its own; every method is
// called there. Sleeps in poll(2) while nothing happens: no timer runs then, but
// the slow one that somebody has asked for.
#pragma once

#include <array>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include "channel_reader.hpp"
#include "snapshot_pool.hpp"

namespace efdmon::gui {

class Reader : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds Frame{16};
    using ListenerSource = std::function<std::map<unsigned, std::uint32_t>()>;

    explicit Reader(ListenerSource listeners = {}, QObject* parent = nullptr,
                    std::chrono::milliseconds frame = Frame);
    ~Reader() override;

    void watch(unsigned channel, Feed feed);
    void unwatch(unsigned channel);
    std::vector<unsigned> watched() const;
    bool watches(unsigned channel) const { return watched_.contains(channel); }
    // Channels whose source has gone.
    std::vector<unsigned> dead() const;

    // The receiver is done with the last snapshot. Until it says so the reader
    // gathers: a busy window costs memory for one batch, not for a queue.
    void release();

    // Asks for the listeners so often, also where nothing is fired; 0 ends it. Who
    // asks for it spends as many wake-ups.
    void followListeners(std::chrono::milliseconds interval);

    // Where all events go besides, from now on; none ends it.
    void setSink(EventSinkPtr sink) { sink_ = std::move(sink); }

    bool resting() const { return !tick_.isActive(); }
    bool listening(unsigned channel) const;

Q_SIGNALS:
    void snapshotReady(efdmon::gui::SnapshotPtr snapshot);
    // Its bell reports readiness but gives no count; it is not waited on any more.
    void broken(unsigned channel);

private:
    struct Watched {
        ChannelReader reader;
        bool busy = false; // the tick reads it, its notifier rests
        int barren = 0; // activations in a row without a count
        std::unique_ptr<QSocketNotifier> notifier; // destroyed before the feed
    };

    void wake(unsigned channel);
    void tick();
    bool maySkip();
    bool collect(Watched& watched);
    void refreshListeners();
    void lookAtListeners();
    void gather();
    void flush();

    ListenerSource listeners_;
    std::map<unsigned, Watched> watched_;
    EventSinkPtr sink_;
    SnapshotPool pool_;
    std::unique_ptr<Snapshot> pending_;
    std::array<Event, 512> buffer_; // in the nearest cache, whatever the flood
    bool inFlight_ = false;
    int skipped_ = 0; // frames of a flood, since the last that was shown
    QTimer tick_;
    QTimer listenerClock_;
    QElapsedTimer listenersAge_;
    std::map<unsigned, std::uint32_t> told_; // the last listeners
    QElapsedTimer latencyAge_;
};

} // namespace efdmon::gui

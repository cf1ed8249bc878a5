// SPDX-License-Identifier: GPL-3.0-or-later
// Fires events, off the window's thread: a million of them take a second.
#pragma once

#include <cstdint>
#include <functional>

#include <QObject>
#include <QThreadPool>

#include "efdmon/channel.hpp"

namespace efdmon::gui {

// Opens the node for writing, fires, closes it.
Result<void> fireDevice(unsigned channel, const Message& message);

class Trigger : public QObject {
    Q_OBJECT
public:
    static constexpr int MaxCount = 1'000'000;
    using Fire = std::function<Result<void>(unsigned channel, const Message& message)>;

    explicit Trigger(Fire fire, QObject* parent = nullptr);
    ~Trigger() override;

    bool busy() const { return busy_; }
    void fire(unsigned channel, const Message& message);

Q_SIGNALS:
    void busyChanged();
    void fired();
    void failed(const QString& why);

private:
    Fire fire_;
    bool busy_ = false;
    QThreadPool pool_;
};

} // namespace efdmon::gui

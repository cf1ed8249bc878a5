// SPDX-License-Identifier: GPL-3.0-or-later
// Tells when the machine's clock was set, also by waking up from a suspend. Costs
// no wake-up until then: the kernel tells it to whoever waits for a time far away.
#pragma once

#include <QObject>

#include "efdmon/unique_fd.hpp"

namespace efdmon::gui {

class ClockWatch : public QObject {
    Q_OBJECT
public:
    explicit ClockWatch(QObject* parent = nullptr);

    // What it waits on; -1 where the kernel has no such timer.
    int descriptor() const { return timer_.get(); }

Q_SIGNALS:
    void clockSet();

private:
    void wind();
    void wake();

    UniqueFd timer_;
};

} // namespace efdmon::gui

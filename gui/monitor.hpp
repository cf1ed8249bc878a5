// SPDX-License-Identifier: GPL-3.0-or-later
// The reader thread as the window sees it.
#pragma once

#include <memory>

#include <QObject>
#include <QThread>

#include "backend.hpp"

namespace efdmon::gui {

class Monitor : public QObject {
    Q_OBJECT
public:
    explicit Monitor(Environment environment, QStringList wanted = {}, QObject* parent = nullptr);
    ~Monitor() override;

    void start();
    // The last snapshot has been dealt with; the reader may send the next.
    void release();

    // From now on the sink gets all events, in the reader thread. None ends it:
    // the reader holds the last one until then.
    void record(EventSinkPtr sink);
    // The listeners are in sight: nothing but a look tells how many there are.
    void followListeners(bool follow);

Q_SIGNALS:
    void surveyed(const efdmon::gui::Survey& survey);
    void snapshotReady(efdmon::gui::SnapshotPtr snapshot);

private:
    QThread thread_;
    Backend* backend_; // deleted by its thread
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the session whether it has a tray. Who answers is another program, which
// may take its time or hang: it is asked in a thread of its own.
#pragma once

#include <QObject>
#include <QThreadPool>

namespace efdmon::gui {

class TrayHost : public QObject {
    Q_OBJECT
public:
    explicit TrayHost(QObject* parent = nullptr);
    ~TrayHost() override;

    // answered() follows.
    virtual void ask();

Q_SIGNALS:
    void answered(bool there);

private:
    bool asking_ = false;
    QThreadPool pool_;
};

} // namespace efdmon::gui

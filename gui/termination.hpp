// SPDX-License-Identifier: GPL-3.0-or-later
// SIGTERM and SIGINT, as a signal of Qt: so a session ends programs, and so does
// Ctrl+C in a terminal. The second one of a kind ends the program at once.
#pragma once

#include <optional>

#include <QObject>

#include "efdmon/eventfd.hpp"

namespace efdmon::gui {

class Termination : public QObject {
    Q_OBJECT
public:
    // There is one of them at a time.
    explicit Termination(QObject* parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void asked();

private:
    std::optional<EventFd> bell_;
};

} // namespace efdmon::gui

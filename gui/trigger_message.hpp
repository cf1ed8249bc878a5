// SPDX-License-Identifier: GPL-3.0-or-later
// What an event that is fired carries: id and data, with the error beside them.
#pragma once

#include <optional>

#include <QWidget>

#include "efdmon/channel.hpp"

class QFormLayout;
class QLabel;

namespace efdmon::gui {

class TriggerNumber;

class TriggerMessage : public QWidget {
    Q_OBJECT
public:
    // `prefix` begins the names of its objects.
    explicit TriggerMessage(const QString& prefix, QWidget* parent = nullptr);

    // None while a field cannot be read. The count is not its business.
    std::optional<Message> message() const;
    // What is wrong; empty if nothing is.
    QString error() const;
    // "id 7, data 0x10 0x0"; empty for a plain event.
    QString summary() const;
    // "id 7, data": for where those numbers have no room.
    QString title() const;

Q_SIGNALS:
    void changed();
    // Enter in one of the fields.
    void entered();

protected:
    void changeEvent(QEvent* event) override;

private:
    TriggerNumber* addNumber(QFormLayout& form, const QString& label, std::uint64_t most);
    void showError();

    TriggerNumber* id_ = nullptr;
    TriggerNumber* first_ = nullptr;
    TriggerNumber* second_ = nullptr;
    QLabel* error_;
};

} // namespace efdmon::gui

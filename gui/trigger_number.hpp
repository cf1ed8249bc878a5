// SPDX-License-Identifier: GPL-3.0-or-later
// A line for a number, decimal or hexadecimal, that says what is wrong with it.
#pragma once

#include <cstdint>
#include <optional>

#include <QLineEdit>

namespace efdmon::gui {

class TriggerNumber : public QLineEdit {
    Q_OBJECT
public:
    explicit TriggerNumber(std::uint64_t most, QWidget* parent = nullptr);

    // As it is typed: 42, 1_000, 0x2a. Nothing typed is 0.
    std::optional<std::uint64_t> number() const;
    // Empty while the number can be read.
    const QString& error() const { return error_; }

Q_SIGNALS:
    void numberChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void read();
    void paint();

    std::uint64_t most_;
    QString error_;
};

} // namespace efdmon::gui

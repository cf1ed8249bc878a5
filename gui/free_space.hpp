// SPDX-License-Identifier: GPL-3.0-or-later
// Asks how much may still be written into a folder. The folder may be of another
// machine that does not answer: it is asked in a thread that nobody waits for.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include <QObject>
#include <QString>

namespace efdmon::gui {

class FreeSpace : public QObject {
    Q_OBJECT
public:
    explicit FreeSpace(QObject* parent = nullptr);
    ~FreeSpace() override;

    // While an answer is still to come, the last folder asked for is the next.
    void ask(const QString& folder);
    // Of the folder asked for last; nothing while, or if, that is not known.
    std::optional<std::uint64_t> bytes() const { return bytes_; }

Q_SIGNALS:
    void changed();

private:
    struct Reply;

    void start();
    void answered(const QString& folder, std::optional<std::uint64_t> bytes);

    QString folder_;
    std::optional<std::uint64_t> bytes_;
    bool asking_ = false;
    std::shared_ptr<Reply> reply_;
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "free_space.hpp"

#include <filesystem>
#include <mutex>
#include <thread>

namespace efdmon::gui {

// Outlives whoever has asked, for the answer may never come.
struct FreeSpace::Reply {
    std::mutex mutex;
    FreeSpace* to; // none once it has gone

    void give(const QString& folder, std::optional<std::uint64_t> bytes)
    {
        const std::lock_guard lock(mutex);
        if (to)
            QMetaObject::invokeMethod(
                to, [to = to, folder, bytes] { to->answered(folder, bytes); }, Qt::QueuedConnection);
    }
};

FreeSpace::FreeSpace(QObject* parent)
    : QObject(parent)
    , reply_(std::make_shared<Reply>())
{
    reply_->to = this;
}

FreeSpace::~FreeSpace()
{
    const std::lock_guard lock(reply_->mutex);
    reply_->to = nullptr;
}

void FreeSpace::ask(const QString& folder)
{
    if (folder == folder_)
        return;
    folder_ = folder;
    bytes_.reset();
    Q_EMIT changed();
    if (!asking_)
        start();
}

void FreeSpace::start()
{
    asking_ = true;
    std::thread([reply = reply_, folder = folder_] {
        std::error_code error;
        const auto space = std::filesystem::space(folder.toStdString(), error);
        reply->give(folder, error ? std::nullopt : std::optional<std::uint64_t>(space.available));
    }).detach();
}

void FreeSpace::answered(const QString& folder, std::optional<std::uint64_t> bytes)
{
    asking_ = false;
    if (folder != folder_) {
        start();
        return;
    }
    bytes_ = bytes;
    Q_EMIT changed();
}

} // namespace efdmon::gui

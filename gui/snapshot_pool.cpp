// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshot_pool.hpp"

#include <mutex>
#include <utility>
#include <vector>

namespace efdmon::gui {
namespace {

constexpr std::size_t MostKept = 2; // one is with the window, one is being filled
constexpr std::size_t LittleRoom = 4096;

// After a flood its memory goes with the first snapshots that need much less.
bool isWorthKeeping(const std::vector<LogRecord>& records)
{
    const std::size_t room = records.capacity();
    return room <= LittleRoom || (room <= SnapshotPool::MostRoom && records.size() >= room / 3);
}

} // namespace

struct SnapshotPool::Shelf {
    std::unique_ptr<Snapshot> take()
    {
        const std::lock_guard lock(mutex);
        if (snapshots.empty())
            return std::make_unique<Snapshot>();
        auto taken = std::move(snapshots.back());
        snapshots.pop_back();
        return taken;
    }

    void put(std::unique_ptr<Snapshot> snapshot)
    {
        if (!isWorthKeeping(snapshot->records))
            return;
        snapshot->clear();
        const std::lock_guard lock(mutex);
        if (snapshots.size() < MostKept)
            snapshots.push_back(std::move(snapshot));
    }

    std::mutex mutex;
    std::vector<std::unique_ptr<Snapshot>> snapshots;
};

SnapshotPool::SnapshotPool()
    : shelf_(std::make_shared<Shelf>())
{
}

std::unique_ptr<Snapshot> SnapshotPool::take()
{
    return shelf_->take();
}

SnapshotPtr SnapshotPool::share(std::unique_ptr<Snapshot> snapshot)
{
    return {snapshot.release(),
            [shelf = shelf_](Snapshot* done) { shelf->put(std::unique_ptr<Snapshot>(done)); }};
}

} // namespace efdmon::gui

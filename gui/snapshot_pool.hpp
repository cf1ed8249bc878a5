// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots to be used again. What a flood brings in each frame would otherwise
// be memory that the kernel hands out and clears anew each time.
#pragma once

#include <memory>

#include "snapshot.hpp"

namespace efdmon::gui {

class SnapshotPool {
public:
    // Records that a snapshot keeps room for. More come only to a window that
    // was held up.
    static constexpr std::size_t MostRoom = 131'072;

    SnapshotPool();

    // An empty one.
    std::unique_ptr<Snapshot> take();
    // Comes back by itself when nobody needs it any more, in whichever thread.
    SnapshotPtr share(std::unique_ptr<Snapshot> snapshot);

private:
    struct Shelf;

    std::shared_ptr<Shelf> shelf_; // outlived by none of the snapshots that are out
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_search.hpp"

#include <limits>

#include "log_model.hpp"

namespace efdmon::gui {
namespace {

constexpr std::uint64_t BehindAll = std::numeric_limits<std::uint64_t>::max();

} // namespace

LogSearch::LogSearch(const LogModel& log, QObject* parent)
    : QObject(parent)
    , log_(log)
    , slices_(this)
{
    slices_.setSingleShot(true);
    slices_.setInterval(0);
    connect(&slices_, &QTimer::timeout, this, &LogSearch::look);
    // The rows are others then, and may have other numbers.
    connect(&log, &QAbstractItemModel::modelReset, this, [this] {
        if (running())
            start(program_, std::nullopt, backwards_);
    });
}

void LogSearch::start(const FilterProgram& program, std::optional<int> row, bool backwards)
{
    program_ = program;
    program_.bind(log_.context());
    backwards_ = backwards;
    round_ = false;
    origin_ = row ? std::optional(log_.number(*row)) : std::nullopt;
    next_ = origin_ ? *origin_ + (backwards ? 0 : 1) : backwards ? BehindAll : 0;
    look();
}

void LogSearch::look()
{
    slices_.stop();
    const auto until = std::chrono::steady_clock::now() + slice_.time;
    do {
        if (lookAtChunk())
            return;
    } while (std::chrono::steady_clock::now() < until);
    slices_.start();
}

// By number, and not by row: from one slice to the next, rows move.
bool LogSearch::lookAtChunk()
{
    int row = log_.rowAt(next_) - (backwards_ ? 1 : 0);
    for (std::size_t i = 0; i < slice_.chunk; ++i, row += backwards_ ? -1 : 1) {
        if (!goRound(row)) {
            Q_EMIT notFound();
            return true;
        }
        const std::uint64_t number = log_.number(row);
        next_ = backwards_ ? number : number + 1;
        if (log_.accepts(program_, row)) {
            Q_EMIT found(row, round_);
            return true;
        }
    }
    return false;
}

// False where all rows have been looked at.
bool LogSearch::goRound(int& row)
{
    if (row < 0 || row >= log_.rowCount()) {
        if (round_ || !origin_ || log_.rowCount() == 0)
            return false;
        round_ = true;
        row = backwards_ ? log_.rowCount() - 1 : 0;
    }
    return !round_ || (backwards_ ? log_.number(row) >= *origin_ : log_.number(row) <= *origin_);
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for the next row that a condition accepts, in slices: a million rows take
// longer than a window may stand still. Rows may come and go meanwhile.
#pragma once

#include <cstdint>
#include <optional>

#include <QObject>
#include <QTimer>

#include "filter_program.hpp"
#include "log_index.hpp"

namespace efdmon::gui {

class LogModel;

class LogSearch : public QObject {
    Q_OBJECT
public:
    explicit LogSearch(const LogModel& log, QObject* parent = nullptr);

    // From `row` on (or back), round the end if need be; `row` itself comes last.
    // Without one, all of them once. What the first slice finds, it says at once.
    void start(const FilterProgram& program, std::optional<int> row, bool backwards);
    void cancel() { slices_.stop(); }
    bool running() const { return slices_.isActive(); }
    void setSlice(const LogSlice& slice) { slice_ = slice; }

Q_SIGNALS:
    // `round`: beyond the end, and on from the other one.
    void found(int row, bool round);
    void notFound();

private:
    void look();
    // True when there is nothing more to be looked at.
    bool lookAtChunk();
    bool goRound(int& row);

    const LogModel& log_;
    FilterProgram program_;
    LogSlice slice_;
    QTimer slices_; // runs from one slice to the next
    std::optional<std::uint64_t> origin_; // number of the row it began at
    std::uint64_t next_ = 0; // number of the first row to look at; going back, of the one after it
    bool backwards_ = false;
    bool round_ = false;
};

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured with: times of this program's own, whatever else runs.
#pragma once

#include <cstdint>
#include <string_view>

namespace efdmon::bench {

// Nanoseconds on a processor: of the whole program since its start, dynamic
// linking included; of the calling thread; of the thread of that name.
std::int64_t processCpu();
std::int64_t threadCpu();
std::int64_t threadCpu(std::string_view name);

// Nanoseconds that pass for everybody.
std::int64_t wallClock();

// Bytes of memory that this program has now.
std::int64_t residentMemory();

// One figure for run.py.
void printRow(std::string_view name, double value);

// Says why and ends the program.
[[noreturn]] void fail(std::string_view why);

} // namespace efdmon::bench

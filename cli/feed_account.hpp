// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of channels when listening to them begins and when it is over.
#pragma once

#include <vector>

#include "feed.hpp"

namespace efdmon::cli {

// "efdctl: <doing> sensor from #5, other from #1". Scripts wait for this line:
// whatever is fired after it will be seen.
void print_start(const char* doing, const std::vector<Feed>& feeds);

// A line for each, once Feed::finish() was called.
void print_totals(const std::vector<Feed>& feeds);

bool all_exact(const std::vector<Feed>& feeds);
bool any_lost(const std::vector<Feed>& feeds);

} // namespace efdmon::cli

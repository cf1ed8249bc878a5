// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_account.hpp"

#include <algorithm>
#include <iostream>

namespace efdmon::cli {

void print_start(const char* doing, const std::vector<Feed>& feeds)
{
    std::cerr << "efdctl: " << doing;
    const char* separator = " ";
    for (const Feed& feed : feeds) {
        std::cerr << separator << feed.name() << " from #" << feed.first();
        separator = ", ";
    }
    std::cerr << std::endl;
}

void print_totals(const std::vector<Feed>& feeds)
{
    for (const Feed& feed : feeds) {
        std::cerr << "efdctl: " << feed.name() << ": " << feed.totals().text();
        std::cerr << (feed.channel().gone() ? "; its driver has gone" : "") << std::endl;
    }
}

bool all_exact(const std::vector<Feed>& feeds)
{
    return std::all_of(feeds.begin(), feeds.end(), [](const Feed& feed) { return feed.totals().exact(); });
}

bool any_lost(const std::vector<Feed>& feeds)
{
    return std::any_of(feeds.begin(), feeds.end(), [](const Feed& feed) { return feed.totals().lost > 0; });
}

} // namespace efdmon::cli

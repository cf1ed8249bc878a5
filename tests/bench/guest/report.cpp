// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace bench {

void row(const std::string& name, double value)
{
    std::printf("row\t%s\t%.1f\n", name.c_str(), value);
}

void give_up(const std::string& what)
{
    std::printf("failed\t%s (%s)\n", what.c_str(), std::strerror(errno));
    std::exit(EXIT_FAILURE);
}

} // namespace bench

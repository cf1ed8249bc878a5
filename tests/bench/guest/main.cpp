// SPDX-License-Identifier: GPL-3.0-or-later
// Measures one part of the table: bench <part>.
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

#include "report.hpp"
#include "rows.hpp"

int main(int argc, char** argv)
{
    const std::map<std::string, void (*)()> parts{
        {"load", bench::measure_load},       {"eventfd", bench::measure_eventfd},
        {"trigger", bench::measure_trigger}, {"consume", bench::measure_consume},
        {"path", bench::measure_path},       {"wakeup", bench::measure_wakeup},
        {"emit", bench::measure_emit},       {"pipe", bench::measure_pipe},
        {"netlink", bench::measure_netlink}, {"sigio", bench::measure_sigio},
        {"evdev", bench::measure_evdev},     {"ringbuf", bench::measure_ringbuf},
    };
    const auto part = parts.find(argc == 2 ? argv[1] : "");
    if (part == parts.end()) {
        std::fprintf(stderr, "usage: bench <part>\n");
        return EXIT_FAILURE;
    }
    // Whole lines, even where a program ends in the middle of its work.
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    part->second();
    std::printf("used\t%llu\n", static_cast<unsigned long long>(bench::used));
    return EXIT_SUCCESS;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Builds a program test by test, as the parser meets them: where a test leads to
// is filled in as soon as what follows it is known.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "filter_program.hpp"

namespace efdmon::gui {

class FilterCode {
public:
    using Ends = std::vector<std::size_t>; // outcomes that lead nowhere yet

    struct Part {
        Ends yes;
        Ends no;
    };

    Part range(FilterField field, std::uint64_t low, std::uint64_t high);
    Part never(FilterField field);
    Part member(FilterField field, const QString& name, bool contains);
    Part process(const QString& name, bool contains);

    // The part that is added next is for those that came out one way here.
    void goOnWhere(const Ends& ends);
    static void join(Ends& ends, const Ends& more);
    static Part negated(Part part) { return {std::move(part.no), std::move(part.yes)}; }

    FilterProgram finish(const Part& whole);

private:
    Part add(FilterTest test);
    void lead(const Ends& ends, std::uint32_t to);

    std::vector<FilterTest> tests_;
    std::vector<std::string> texts_;
    std::vector<FilterSet> sets_;
};

} // namespace efdmon::gui

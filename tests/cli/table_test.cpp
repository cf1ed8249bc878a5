// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.hpp"

#include <gtest/gtest.h>

#include <sstream>

using namespace efdmon::cli;

TEST(Table, AlignsColumns)
{
    Table table({{"NAME", Align::Left}, {"N"}, {"LAST", Align::Left}});
    table.add({"a", "1", "x"});
    table.add({"longer", "1000", ""});
    std::ostringstream out;
    table.print(out);
    EXPECT_EQ(out.str(),
              "NAME       N  LAST\n"
              "a          1  x\n"
              "longer  1000\n");
}

TEST(Table, KeepsAWidthForRowsToCome)
{
    Table table({{"N", Align::Right, 4}, {"M", Align::Right, 3}});
    std::ostringstream out;
    table.print(out);
    table.add({"7", "8"});
    table.print_rows(out);
    table.clear();
    table.print_rows(out);
    EXPECT_EQ(out.str(),
              "   N    M\n"
              "   7    8\n");
}

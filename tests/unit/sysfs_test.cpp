// SPDX-License-Identifier: GPL-3.0-or-later
#include "sysfs.hpp"

#include <gtest/gtest.h>

#include <cstdint>

#include "support/temp_tree.hpp"

using namespace efdmon;

TEST(Sysfs, AttributeIsTheFirstLineWithoutItsEnd)
{
    test::TempTree tree;
    EXPECT_EQ(read_attribute(tree.write("a", "value\n")), "value");
    EXPECT_EQ(read_attribute(tree.write("b", "value")), "value");
    EXPECT_EQ(read_attribute(tree.write("c", "with space\nsecond\n")), "with space");
    EXPECT_EQ(read_attribute(tree.write("d", "\n")), "");
}

TEST(Sysfs, AttributeThatCannotBeReadIsNothing)
{
    test::TempTree tree;
    EXPECT_EQ(read_attribute(tree.root() / "absent"), std::nullopt);
    EXPECT_EQ(read_attribute(tree.root()), std::nullopt);
}

TEST(Sysfs, NumberIsDecimalAndWhole)
{
    EXPECT_EQ(parse_number<unsigned>("0"), 0u);
    EXPECT_EQ(parse_number<std::uint64_t>("18446744073709551615"), 18446744073709551615u);
    for (const char* bad : {"", "-1", "+1", " 1", "1 ", "1x", "0x1", "4294967296"})
        EXPECT_EQ(parse_number<std::uint32_t>(bad), std::nullopt) << '"' << bad << '"';
}

TEST(Sysfs, NodeNumberNeedsPrefixAndNumber)
{
    EXPECT_EQ(node_number("efdmon0"), 0u);
    EXPECT_EQ(node_number("efdmon17"), 17u);
    for (const char* bad : {"", "efdmon", "efdmonx", "efdmon1x", "efdmon-1", "xefdmon1", "abcdef1", "1"})
        EXPECT_EQ(node_number(bad), std::nullopt) << '"' << bad << '"';
}

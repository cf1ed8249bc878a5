// SPDX-License-Identifier: GPL-3.0-or-later
#include "find_node.hpp"

#include <gtest/gtest.h>

#include <cerrno>

#include "support/temp_tree.hpp"

using namespace efdmon;

namespace {

class FindNode : public testing::Test {
protected:
    std::string node(unsigned number) const
    {
        return (tree.paths().dev / ("efdmon" + std::to_string(number))).string();
    }
    test::TempTree tree;
};

} // namespace

TEST_F(FindNode, TakesNumbersAndNodeNames)
{
    EXPECT_EQ(find_node("0", tree.paths()), node(0));
    EXPECT_EQ(find_node("12", tree.paths()), node(12));
    EXPECT_EQ(find_node("efdmon3", tree.paths()), node(3));
}

TEST_F(FindNode, TakesPathsAtTheirWord)
{
    EXPECT_EQ(find_node("/dev/efdmon0", tree.paths()), "/dev/efdmon0");
    EXPECT_EQ(find_node("./some/file", tree.paths()), "./some/file");
}

TEST_F(FindNode, FindsTheNameThatADriverGave)
{
    tree.add_channel(0, "efdmon0");
    tree.add_channel(7, "gpio bank");
    EXPECT_EQ(find_node("gpio bank", tree.paths()), node(7));
}

TEST_F(FindNode, FindsNamesThatOnlyBeginAsANode)
{
    tree.add_channel(5, "efdmon-demo");
    EXPECT_EQ(find_node("efdmon-demo", tree.paths()), node(5));
}

TEST_F(FindNode, NodeNamesGoBeforeDriversNames)
{
    tree.add_channel(0, "efdmon1");
    tree.add_channel(1, "0");
    EXPECT_EQ(find_node("efdmon1", tree.paths()), node(1));
    EXPECT_EQ(find_node("0", tree.paths()), node(0));
}

TEST_F(FindNode, RefusesUnknownNames)
{
    tree.load_module();
    tree.add_channel(0, "efdmon0");
    tree.add_channel(3, "gpio");
    tree.add_node(0);
    tree.add_node(3);
    for (const char* which : {"", "nobody", "-1", "99999999999999999999"}) {
        const auto found = find_node(which, tree.paths());
        ASSERT_FALSE(found) << which;
        EXPECT_EQ(found.error().code, ENOENT);
        EXPECT_NE(found.error().what.find('\'' + std::string(which) + '\''), std::string::npos);
        EXPECT_EQ(found.error().remedy, "The channels are: 0 (efdmon0), 3 (gpio).");
    }
}

TEST_F(FindNode, BlamesTheAbsentModuleForAnUnknownName)
{
    const auto found = find_node("gpio", tree.paths());
    ASSERT_FALSE(found);
    EXPECT_NE(found.error().remedy.find("sudo modprobe efdmon"), std::string::npos);
}

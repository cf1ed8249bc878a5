// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <set>

#include "abi_version.hpp"
#include "efdmon/system.hpp"
#include "support/plain_user.hpp"
#include "support/temp_tree.hpp"

using namespace efdmon;
using Commands = std::vector<std::string>;

namespace {

class Diagnose : public testing::Test {
protected:
    // Which of them, is up to the user who runs the tests.
    static bool is_refusal(Problem problem)
    {
        return problem == Problem::GroupMissing || problem == Problem::NotInGroup
            || problem == Problem::GroupPending || problem == Problem::NodeRefused;
    }

    // A channel whose node all may open, and which speaks that version.
    Diagnosis with_version(std::optional<std::uint32_t> version)
    {
        tree.load_module();
        tree.add_channel(0, "efdmon0");
        std::filesystem::permissions(tree.add_node(0), std::filesystem::perms(0666));
        return diagnose(tree.paths(), [version](const std::string&) { return version; });
    }

    test::TempTree tree;
};

} // namespace

TEST_F(Diagnose, FindsMissingNode)
{
    tree.load_module();
    tree.add_channel(0, "efdmon0");
    tree.add_channel(1, "demo");
    tree.add_node(0);
    const auto found = diagnose(tree.paths());
    EXPECT_EQ(found.problem, Problem::NodeMissing);
    EXPECT_NE(found.summary.find("efdmon1"), std::string::npos) << found.summary;
    EXPECT_EQ(found.commands, Commands{"sudo udevadm trigger --subsystem-match=efdmon"});
}

TEST_F(Diagnose, FindsRefusedNode)
{
    tree.load_module();
    tree.add_channel(0, "efdmon0");
    tree.add_channel(1, "demo");
    std::filesystem::permissions(tree.add_node(0), std::filesystem::perms(0666));
    std::filesystem::permissions(tree.add_node(1), std::filesystem::perms(0));
    test::PlainUser user;
    const auto found = diagnose(tree.paths());
    EXPECT_TRUE(is_refusal(found.problem));
    EXPECT_NE(found.summary.find("efdmon1"), std::string::npos) << found.summary;
}

TEST_F(Diagnose, ReadingAloneIsNotEnough)
{
    tree.load_module();
    tree.add_channel(0, "efdmon0");
    std::filesystem::permissions(tree.add_node(0), std::filesystem::perms(0444));
    test::PlainUser user;
    EXPECT_TRUE(is_refusal(diagnose(tree.paths()).problem));
}

TEST_F(Diagnose, FindsNothingWhereAllIsWell)
{
    tree.load_module();
    tree.add_channel(0, "efdmon0");
    std::filesystem::permissions(tree.add_node(0), std::filesystem::perms(0666));
    test::PlainUser user;
    const auto found = diagnose(tree.paths());
    EXPECT_EQ(found.problem, Problem::None) << found.summary;
    EXPECT_TRUE(found.commands.empty());
}

TEST_F(Diagnose, FindsNothingWhereTheVersionsAgree)
{
    EXPECT_EQ(with_version(1).problem, Problem::None);
    EXPECT_EQ(with_version(std::nullopt).problem, Problem::None);
}

TEST_F(Diagnose, FindsANewerModule)
{
    const auto found = with_version(2);
    EXPECT_EQ(found.problem, Problem::AbiMismatch);
    EXPECT_NE(found.summary.find("version 2"), std::string::npos) << found.summary;
    EXPECT_EQ(found.commands, Commands{"sudo apt install efd-monitor efdctl"});
}

TEST_F(Diagnose, FindsAnOlderModule)
{
    const auto found = with_version(0);
    EXPECT_EQ(found.problem, Problem::AbiMismatch);
    EXPECT_EQ(
        found.commands,
        (Commands{"sudo apt install efd-monitor-dkms", "sudo modprobe -r efdmon", "sudo modprobe efdmon"}));
}

TEST(ProblemName, EachHasItsOwn)
{
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(Problem::AbiMismatch); ++i)
        names.insert(problem_name(static_cast<Problem>(i)));
    EXPECT_EQ(names.size(), static_cast<std::size_t>(Problem::AbiMismatch) + 1);
    EXPECT_EQ(names.count("unknown"), 0u);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/system.hpp"

#include <gtest/gtest.h>

#include "support/temp_tree.hpp"

using namespace efdmon;

TEST(System, ListsNothingWithoutTheModule)
{
    test::TempTree tree;
    EXPECT_TRUE(list_channels(tree.paths()).empty());
}

TEST(System, ListsChannelsByNumberNotByName)
{
    test::TempTree tree;
    tree.add_channel(10, "ten", 18446744073709551615u, 3);
    tree.add_channel(2, "two words", 7);
    tree.add_channel(0, "efdmon0");
    const auto channels = list_channels(tree.paths());
    ASSERT_EQ(channels.size(), 3u);
    EXPECT_EQ(channels[0].number, 0u);
    EXPECT_EQ(channels[1].number, 2u);
    EXPECT_EQ(channels[1].name, "two words");
    EXPECT_EQ(channels[1].events, 7u);
    EXPECT_EQ(channels[2].number, 10u);
    EXPECT_EQ(channels[2].events, 18446744073709551615u);
    EXPECT_EQ(channels[2].listeners, 3u);
}

TEST(System, FollowsTheLinksThatSysfsHas)
{
    test::TempTree tree;
    tree.add_channel(4, "linked");
    const auto folder = tree.paths().sys / "class/efdmon";
    const auto device = tree.root() / "sys/devices/virtual/efdmon/efdmon4";
    std::filesystem::create_directories(device.parent_path());
    std::filesystem::rename(folder / "efdmon4", device);
    std::filesystem::create_directory_symlink(device, folder / "efdmon4");
    const auto channels = list_channels(tree.paths());
    ASSERT_EQ(channels.size(), 1u);
    EXPECT_EQ(channels[0].name, "linked");
}

TEST(System, SkipsWhatIsNoChannel)
{
    test::TempTree tree;
    tree.add_channel(1, "one");
    tree.write("sys/class/efdmon/other0/name", "other\n");
    tree.write("sys/class/efdmon/efdmonX/name", "letters\n");
    // A channel that goes away just now.
    tree.write("sys/class/efdmon/efdmon3/name", "three\n");
    const auto channels = list_channels(tree.paths());
    ASSERT_EQ(channels.size(), 1u);
    EXPECT_EQ(channels[0].name, "one");
}

TEST(System, ModuleVersionIsThatOfTheLoadedModule)
{
    test::TempTree tree;
    EXPECT_EQ(module_version(tree.paths()), std::nullopt);
    tree.load_module("1.2.3");
    EXPECT_EQ(module_version(tree.paths()), "1.2.3");
}

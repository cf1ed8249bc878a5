// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of channels without the module; the rest needs a kernel.
#include "efdmon/channel.hpp"

#include <gtest/gtest.h>

#include <cerrno>
#include <filesystem>
#include <type_traits>

#include "efdmon/system.hpp"
#include "support/plain_user.hpp"
#include "support/temp_tree.hpp"

using namespace efdmon;

namespace {

bool has(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

} // namespace

static_assert(std::is_nothrow_move_constructible_v<Channel> && std::is_nothrow_move_assignable_v<Channel>);
static_assert(!std::is_copy_constructible_v<Channel>);

TEST(Channel, AbsentModuleIsSaidHoweverTheChannelIsNamed)
{
    if (std::filesystem::exists("/sys/module/efdmon"))
        GTEST_SKIP() << "the module is loaded";
    for (const char* which : {"0", "efdmon0", "/dev/efdmon0", "gpio"}) {
        const auto channel = Channel::open(which);
        ASSERT_FALSE(channel);
        EXPECT_EQ(channel.error().code, ENOENT);
        EXPECT_TRUE(has(channel.error().what, which)) << channel.error().what;
        EXPECT_TRUE(has(channel.error().remedy, "sudo modprobe efdmon")) << channel.error().remedy;
    }
}

TEST(Channel, OtherFilesAreNoChannels)
{
    test::TempTree tree;
    const std::string file = tree.write("plain", "text").string();
    for (const auto& path : {std::string("/dev/null"), file}) {
        for (const auto access : {Access::Read, Access::ReadWrite}) {
            const auto channel = Channel::open(path, access);
            ASSERT_FALSE(channel);
            EXPECT_EQ(channel.error().what, path + " is not an event channel");
        }
    }
}

TEST(Channel, RefusedNodeNamesTheGroup)
{
    test::TempTree tree;
    const auto file = tree.write("node");
    std::filesystem::permissions(file, std::filesystem::perms(0));
    test::PlainUser user;
    const auto channel = Channel::open(file.string(), Access::Read);
    ASSERT_FALSE(channel);
    EXPECT_EQ(channel.error().code, EACCES);
    EXPECT_TRUE(has(channel.error().remedy, "efdmon")) << channel.error().remedy;
}

TEST(Channel, ReadingAsksForNoMoreThanReading)
{
    test::TempTree tree;
    const auto file = tree.write("node");
    std::filesystem::permissions(file, std::filesystem::perms(0444));
    test::PlainUser user;
    EXPECT_EQ(Channel::open(file.string(), Access::Read).error().code, ENOTTY);
    EXPECT_EQ(Channel::open(file.string(), Access::ReadWrite).error().code, EACCES);
}

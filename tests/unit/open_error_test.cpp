// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_error.hpp"

#include <gtest/gtest.h>

#include <cerrno>

#include "access.hpp"
#include "support/plain_user.hpp"
#include "support/temp_tree.hpp"

using namespace efdmon;

namespace {

class OpenError : public testing::Test {
protected:
    std::string remedy(int code) const { return open_error(code, "/dev/efdmon9", tree.paths()).remedy; }
    test::TempTree tree;
};

bool has(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_F(OpenError, SaysWhatWasTriedAndWhy)
{
    const auto error = open_error(EBUSY, "/dev/efdmon9", tree.paths());
    EXPECT_EQ(error.code, EBUSY);
    EXPECT_EQ(error.what, "Cannot open /dev/efdmon9: Device or resource busy");
    EXPECT_FALSE(error.remedy.empty());
}

TEST_F(OpenError, AbsentNodeWithoutModuleIsMendedByInstalling)
{
    const std::string text = remedy(ENOENT);
    EXPECT_TRUE(has(text, " Type: sudo apt install linux-headers-")) << text;
    EXPECT_TRUE(has(text, " && sudo modprobe efdmon")) << text;
}

TEST_F(OpenError, AbsentNodeWithModuleFileIsMendedByLoading)
{
    tree.install_module_file("updates/dkms/efdmon.ko");
    for (const int code : {ENOENT, ENXIO, ENODEV})
        EXPECT_TRUE(has(remedy(code), " Type: sudo modprobe efdmon")) << remedy(code);
}

TEST_F(OpenError, AbsentNodeOfAKnownChannelIsMendedByUdev)
{
    tree.load_module();
    tree.add_channel(9, "efdmon9");
    EXPECT_TRUE(has(remedy(ENOENT), "sudo udevadm trigger")) << remedy(ENOENT);
}

TEST_F(OpenError, WrongNumberIsAnsweredWithTheRightOnes)
{
    tree.load_module();
    tree.add_channel(0, "efdmon0");
    tree.add_node(0);
    EXPECT_EQ(remedy(ENOENT), "The channels are: 0 (efdmon0).");
}

TEST_F(OpenError, WrongNumberIsNotBlamedOnPermissions)
{
    tree.load_module();
    tree.add_channel(0, "efdmon0");
    std::filesystem::permissions(tree.add_node(0), std::filesystem::perms(0));
    test::PlainUser user;
    EXPECT_EQ(remedy(ENOENT), "The channels are: 0 (efdmon0).");
}

TEST_F(OpenError, NoChannelsAtAllIsSaid)
{
    tree.load_module();
    EXPECT_EQ(remedy(ENOENT), "The module has no channels.");
}

TEST_F(OpenError, RefusalIsExplainedByMembership)
{
    const auto expected = explain_refusal(current_user(), "/dev/efdmon9");
    EXPECT_TRUE(has(remedy(EACCES), expected.summary)) << remedy(EACCES);
    for (const auto& command : expected.commands)
        EXPECT_TRUE(has(remedy(EACCES), command)) << remedy(EACCES);
    EXPECT_EQ(remedy(EPERM), remedy(EACCES));
}

TEST_F(OpenError, ExhaustedDescriptorsAreNotTheModulesFault)
{
    for (const int code : {EMFILE, ENFILE})
        EXPECT_TRUE(has(remedy(code), "ulimit -n")) << remedy(code);
}

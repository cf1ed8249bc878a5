// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "efdmon/system.hpp"
#include "support/plain_user.hpp"
#include "support/temp_tree.hpp"

using namespace efdmon;
using Commands = std::vector<std::string>;

namespace {

class Diagnose : public testing::Test {
protected:
    Problem problem() const { return diagnose(tree.paths()).problem; }
    test::TempTree tree;
};

} // namespace

TEST_F(Diagnose, FindsModuleNotInstalled)
{
    const auto found = diagnose(tree.paths());
    const std::string release = test::TempTree::kernel_release();
    EXPECT_EQ(found.problem, Problem::ModuleNotInstalled);
    EXPECT_NE(found.summary.find(release), std::string::npos) << found.summary;
    EXPECT_EQ(found.commands,
              (Commands{"sudo apt install linux-headers-" + release + " efd-monitor-dkms",
                        "sudo modprobe efdmon"}));
}

TEST_F(Diagnose, FindsModuleNotLoaded)
{
    tree.install_module_file("updates/dkms/efdmon.ko");
    const auto found = diagnose(tree.paths());
    EXPECT_EQ(found.problem, Problem::ModuleNotLoaded);
    EXPECT_EQ(found.commands, Commands{"sudo modprobe efdmon"});
    EXPECT_FALSE(found.summary.empty());
}

TEST_F(Diagnose, FindsModuleFilesInEveryPlace)
{
    for (const char* file : {"updates/dkms/efdmon.ko.xz", "extra/efdmon.ko", "updates/efdmon.ko.zst"}) {
        test::TempTree own;
        own.install_module_file(file);
        EXPECT_EQ(diagnose(own.paths()).problem, Problem::ModuleNotLoaded) << file;
    }
}

TEST_F(Diagnose, FindsModuleThatOnlyDepmodKnows)
{
    tree.install_module_file("modules.dep",
                             "kernel/fs/ext4/ext4.ko: kernel/lib/crc16.ko\n"
                             "weird/place/efdmon.ko.xz:\n");
    EXPECT_EQ(problem(), Problem::ModuleNotLoaded);
}

TEST_F(Diagnose, TakesNoOtherModuleForIt)
{
    tree.install_module_file("modules.dep",
                             "extra/not-efdmon.ko:\n"
                             "extra/user-of.ko: extra/efdmon.ko\n"
                             "extra/efdmon.ko.bak:\n");
    tree.install_module_file("updates/dkms/efdmon.ko.old");
    EXPECT_EQ(problem(), Problem::ModuleNotInstalled);
}

TEST_F(Diagnose, TakesNoOtherKernelsModule)
{
    tree.write("modules/0.0.0-other/updates/dkms/efdmon.ko");
    EXPECT_EQ(problem(), Problem::ModuleNotInstalled);
}

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
    EXPECT_EQ(found.problem, Problem::NotPermitted);
    EXPECT_NE(found.summary.find("efdmon1"), std::string::npos) << found.summary;
}

TEST_F(Diagnose, ReadingAloneIsNotEnough)
{
    tree.load_module();
    tree.add_channel(0, "efdmon0");
    std::filesystem::permissions(tree.add_node(0), std::filesystem::perms(0444));
    test::PlainUser user;
    EXPECT_EQ(problem(), Problem::NotPermitted);
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Trees as dkms 3.0 to 3.2 leaves them.
#include "absence.hpp"

#include <gtest/gtest.h>

#include "support/plain_user.hpp"
#include "support/temp_tree.hpp"

using namespace efdmon;
using Commands = std::vector<std::string>;

namespace {

class Absence : public testing::Test {
protected:
    Problem problem() const { return explain_absence(tree.paths()).problem; }

    void add_source() { tree.write("dkms/efdmon/0.1.0/source/dkms.conf"); }
    void add_headers() { tree.install_module_file("build/include/linux/version.h"); }
    void fail_build(const std::string& kernel, const std::string& words = "DKMS make.log for efdmon-0.1.0")
    {
        tree.write("dkms/efdmon/0.1.0/build/make.log", words + " for kernel " + kernel + " (x86_64)\ndate\n");
    }

    const std::string release = test::TempTree::kernel_release();
    test::TempTree tree;
};

} // namespace

TEST_F(Absence, FindsModuleNotInstalled)
{
    const auto found = explain_absence(tree.paths());
    EXPECT_EQ(found.problem, Problem::ModuleNotInstalled);
    EXPECT_NE(found.summary.find(release), std::string::npos) << found.summary;
    EXPECT_EQ(found.commands,
              (Commands{"sudo apt install linux-headers-" + release + " efd-monitor-dkms",
                        "sudo modprobe efdmon"}));
}

TEST_F(Absence, FindsModuleNotLoaded)
{
    tree.install_module_file("updates/dkms/efdmon.ko");
    const auto found = explain_absence(tree.paths());
    EXPECT_EQ(found.problem, Problem::ModuleNotLoaded);
    EXPECT_EQ(found.commands, Commands{"sudo modprobe efdmon"});
    EXPECT_FALSE(found.summary.empty());
}

TEST_F(Absence, FindsModuleFilesInEveryPlace)
{
    for (const char* file : {"updates/dkms/efdmon.ko.xz", "extra/efdmon.ko", "updates/efdmon.ko.zst"}) {
        test::TempTree own;
        own.install_module_file(file);
        EXPECT_EQ(explain_absence(own.paths()).problem, Problem::ModuleNotLoaded) << file;
    }
}

TEST_F(Absence, FindsModuleThatOnlyDepmodKnows)
{
    tree.install_module_file("modules.dep",
                             "kernel/fs/ext4/ext4.ko: kernel/lib/crc16.ko\n"
                             "weird/place/efdmon.ko.xz:\n");
    EXPECT_EQ(problem(), Problem::ModuleNotLoaded);
}

TEST_F(Absence, TakesNoOtherModuleForIt)
{
    tree.install_module_file("modules.dep",
                             "extra/not-efdmon.ko:\n"
                             "extra/user-of.ko: extra/efdmon.ko\n"
                             "extra/efdmon.ko.bak:\n");
    tree.install_module_file("updates/dkms/efdmon.ko.old");
    EXPECT_EQ(problem(), Problem::ModuleNotInstalled);
}

TEST_F(Absence, TakesNoOtherKernelsModule)
{
    tree.write("modules/0.0.0-other/updates/dkms/efdmon.ko");
    EXPECT_EQ(problem(), Problem::ModuleNotInstalled);
}

TEST_F(Absence, FindsMissingHeaders)
{
    add_source();
    const auto found = explain_absence(tree.paths());
    EXPECT_EQ(found.problem, Problem::HeadersMissing);
    EXPECT_NE(found.summary.find(release), std::string::npos) << found.summary;
    EXPECT_EQ(found.commands,
              (Commands{"sudo apt install linux-headers-" + release, "sudo modprobe efdmon"}));
}

// The link that the kernel's package makes, to headers that are not there.
TEST_F(Absence, ALinkToNowhereIsNoHeaders)
{
    add_source();
    std::filesystem::create_directories(tree.root() / "modules" / release);
    std::filesystem::create_symlink("/nonexistent", tree.root() / "modules" / release / "build");
    EXPECT_EQ(problem(), Problem::HeadersMissing);
}

TEST_F(Absence, FindsModuleNotBuilt)
{
    add_source();
    add_headers();
    tree.write("dkms/efdmon/0.1.0/6.0.0-other/x86_64/log/make.log");
    const auto found = explain_absence(tree.paths());
    EXPECT_EQ(found.problem, Problem::NotBuilt);
    EXPECT_EQ(found.commands,
              (Commands{"sudo dkms install efdmon/0.1.0 -k " + release, "sudo modprobe efdmon"}));
    EXPECT_EQ(found.log, "");
}

TEST_F(Absence, SourceThatDkmsHasForgottenIsNotBuilt)
{
    tree.write("src/efdmon-0.1.0/dkms.conf");
    add_headers();
    EXPECT_EQ(problem(), Problem::NotBuilt);
}

TEST_F(Absence, TheNewestSourceIsBuilt)
{
    add_source();
    add_headers();
    tree.write("dkms/efdmon/0.2.0/source/dkms.conf");
    tree.write("dkms/efdmon/kernel-6.1.0-amd64");
    const auto found = explain_absence(tree.paths());
    EXPECT_EQ(found.commands.front(), "sudo dkms install efdmon/0.2.0 -k " + release);
}

TEST_F(Absence, FindsAFailedBuildAndItsLog)
{
    for (const char* words :
         {"DKMS make.log for efdmon-0.1.0", "DKMS (dkms-3.2.2) make.log for efdmon/0.1.0"}) {
        add_source();
        add_headers();
        fail_build(release, words);
        const auto found = explain_absence(tree.paths());
        EXPECT_EQ(found.problem, Problem::BuildFailed) << words;
        EXPECT_EQ(found.log, (tree.root() / "dkms/efdmon/0.1.0/build/make.log").string());
        EXPECT_NE(found.summary.find(found.log), std::string::npos) << found.summary;
        EXPECT_FALSE(found.commands.empty());
    }
}

TEST_F(Absence, AnotherKernelsFailureIsNotThisOnes)
{
    add_source();
    add_headers();
    fail_build("0.0.0-other");
    EXPECT_EQ(problem(), Problem::NotBuilt);
    fail_build(release + "-other");
    EXPECT_EQ(problem(), Problem::NotBuilt);
}

TEST_F(Absence, WithoutHeadersAnOldFailureIsNoMatter)
{
    add_source();
    fail_build(release);
    EXPECT_EQ(problem(), Problem::HeadersMissing);
}

TEST_F(Absence, NeedsNoRights)
{
    add_source();
    add_headers();
    std::filesystem::permissions(tree.write("dkms/mok.key", "secret"), std::filesystem::perms(0600));
    test::PlainUser user;
    EXPECT_EQ(problem(), Problem::NotBuilt);
}

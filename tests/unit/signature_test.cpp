// SPDX-License-Identifier: GPL-3.0-or-later
#include "signature.hpp"

#include <gtest/gtest.h>

#include "absence.hpp"
#include "support/plain_user.hpp"
#include "support/temp_tree.hpp"

using namespace efdmon;
using Commands = std::vector<std::string>;

namespace {

const std::string Signed = "ELF...~Module signature appended~\n";
const std::string Key = "DER of the key";

class Signature : public testing::Test {
protected:
    void install(const std::string& content, const std::string& file = "updates/dkms/efdmon.ko")
    {
        tree.install_module_file(file, content);
    }
    void lock_down(const std::string& level) { tree.write("sys/kernel/security/lockdown", level + '\n'); }
    void set_secure_boot(char on)
    {
        tree.write("sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c",
                   std::string("\x06\0\0\0", 4) + on);
    }
    void enroll(const std::string& key)
    {
        tree.write("sys/firmware/efi/efivars/MokListRT-605dab50-e046-4300-abb6-3dd810dd8b23",
                   std::string("\x06\0\0\0other", 9) + key + "rest");
    }
    std::filesystem::path request(const std::string& key)
    {
        return tree.write("sys/firmware/efi/efivars/MokNew-605dab50-e046-4300-abb6-3dd810dd8b23",
                          std::string("\x07\0\0\0list", 8) + key);
    }
    Diagnosis found() const { return explain_absence(tree.paths()); }
    bool says(const std::string& words) const { return found().summary.find(words) != std::string::npos; }

    test::TempTree tree;
};

} // namespace

TEST_F(Signature, MattersOnlyWhereItIsEnforced)
{
    install("unsigned");
    EXPECT_EQ(found().problem, Problem::ModuleNotLoaded);
    lock_down("[none] integrity confidentiality");
    tree.write("sys/module/module/parameters/sig_enforce", "N\n");
    set_secure_boot(0);
    EXPECT_EQ(found().problem, Problem::ModuleNotLoaded) << found().summary;
}

TEST_F(Signature, SecureBootRejectsAnUnsignedModule)
{
    install("unsigned");
    set_secure_boot(1);
    EXPECT_EQ(found().problem, Problem::SignatureRejected);
    EXPECT_TRUE(says("Secure Boot is on") && says("is not signed")) << found().summary;
    EXPECT_EQ(found().commands.front(), "sudo apt install --reinstall mokutil openssl efd-monitor-dkms");
}

TEST_F(Signature, SecureBootRejectsAKeyThatIsNotEnrolled)
{
    install(Signed);
    set_secure_boot(1);
    const std::string key = tree.write("dkms/mok.pub", Key).string();
    enroll("another key");
    EXPECT_TRUE(says("not enrolled")) << found().summary;
    EXPECT_EQ(found().commands, (Commands{"sudo mokutil --import " + key, "sudo reboot"}));
}

TEST_F(Signature, AKeyThatWasAskedForTakesAReboot)
{
    install(Signed);
    set_secure_boot(1);
    tree.write("dkms/mok.pub", Key);
    request("another key");
    EXPECT_EQ(found().commands.size(), 2U);
    const std::filesystem::path variable = request(Key);
    EXPECT_EQ(found().problem, Problem::SignatureRejected);
    EXPECT_EQ(found().commands, Commands{"sudo reboot"});
    {
        // as mokutil has it
        std::filesystem::permissions(variable, std::filesystem::perms(0600));
        test::PlainUser user;
        EXPECT_EQ(found().commands, Commands{"sudo reboot"});
    }
    EXPECT_TRUE(says("Enroll MOK")) << found().summary;
    install("unsigned");
    EXPECT_EQ(found().commands,
              (Commands{"sudo apt install --reinstall mokutil openssl efd-monitor-dkms", "sudo reboot"}));
}

TEST_F(Signature, AnEnrolledKeyIsTrusted)
{
    install(Signed);
    set_secure_boot(1);
    lock_down("none [integrity] confidentiality");
    tree.write("dkms/mok.pub", Key);
    enroll(Key);
    EXPECT_EQ(found().problem, Problem::ModuleNotLoaded) << found().summary;
    install("unsigned");
    EXPECT_EQ(found().problem, Problem::SignatureRejected);
    EXPECT_EQ(found().commands, Commands{"sudo apt install --reinstall mokutil openssl efd-monitor-dkms"});
}

TEST_F(Signature, NamesWhoEnforcesIt)
{
    install(Signed);
    tree.write("sys/module/module/parameters/sig_enforce", "Y\n");
    EXPECT_EQ(found().problem, Problem::SignatureRejected);
    EXPECT_TRUE(says("module.sig_enforce=1")) << found().summary;
    lock_down("none integrity [confidentiality]");
    EXPECT_TRUE(says("lockdown=confidentiality")) << found().summary;
    EXPECT_EQ(found().commands, (Commands{"sudoedit /etc/default/grub", "sudo update-grub", "sudo reboot"}));
}

TEST_F(Signature, OfACompressedModuleIsTakenForGrantedWhereThereIsAKey)
{
    install("compressed", "updates/dkms/efdmon.ko.xz");
    set_secure_boot(1);
    EXPECT_TRUE(says("is not signed")) << "DKMS had nothing to sign it with: " << found().summary;
    tree.write("dkms/mok.pub", Key);
    EXPECT_TRUE(says("not enrolled")) << found().summary;
    enroll(Key);
    EXPECT_EQ(found().problem, Problem::ModuleNotLoaded);
}

TEST_F(Signature, SaysWhatItCouldNotSee)
{
    install("unsigned");
    set_secure_boot(1);
    EXPECT_TRUE(says("Only root may read")) << found().summary;
}

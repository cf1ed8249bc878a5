// SPDX-License-Identifier: GPL-3.0-or-later
#include "signature.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "present.hpp"
#include "sysfs.hpp"

namespace efdmon {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view SignatureMark = "~Module signature appended~\n"; // as the kernel has it
// Variables of UEFI and of shim begin with four bytes of attributes.
constexpr std::size_t AttributeSize = 4;
constexpr const char* SecureBoot = "firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c";
// What shim trusts, and what it was asked to trust from the next boot on.
constexpr const char* MokList = "firmware/efi/efivars/MokListRT-605dab50-e046-4300-abb6-3dd810dd8b23";
constexpr const char* MokRequest = "firmware/efi/efivars/MokNew-605dab50-e046-4300-abb6-3dd810dd8b23";

std::string content_of(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool secure_boot_is_on(const SystemPaths& paths)
{
    const std::string variable = content_of(paths.sys / SecureBoot);
    return variable.size() > AttributeSize && variable[AttributeSize] == 1;
}

// Who asks for signatures; empty if nobody does.
std::string enforcer(const SystemPaths& paths)
{
    if (secure_boot_is_on(paths))
        return "Secure Boot is on";
    const std::string lockdown = read_attribute(paths.sys / "kernel/security/lockdown").value_or("");
    for (const char* level : {"integrity", "confidentiality"}) {
        if (lockdown.find('[' + std::string(level) + ']') != std::string::npos)
            return "the kernel is locked down (lockdown=" + std::string(level) + ')';
    }
    if (read_attribute(paths.sys / "module/module/parameters/sig_enforce") == "Y")
        return "the kernel was told to take signed modules only (module.sig_enforce=1)";
    return "";
}

// A compressed file does not show it: dkms signs wherever it has a key.
bool is_signed(const fs::path& module, const std::string& key)
{
    return module.extension() == ".ko" ? content_of(module).ends_with(SignatureMark) : !key.empty();
}

bool lists_key(const fs::path& variable, const std::string& key)
{
    return !key.empty() && content_of(variable).find(key) != std::string::npos;
}

// The firmware is to ask for it at the next boot. mokutil lets only root read for which key.
bool waits_for_reboot(const fs::path& request, const std::string& key)
{
    return !key.empty() && is_present(request) && (content_of(request).empty() || lists_key(request, key));
}

// What the person does where the kernel's command line asks for signatures.
Diagnosis take_option_out(const std::string& rejected)
{
    return {Problem::SignatureRejected,
            rejected + " Take that option out of the kernel's command line.",
            {"sudoedit /etc/default/grub", "sudo update-grub", "sudo reboot"}};
}

// And where the firmware does.
Diagnosis enroll_key(const std::string& rejected, bool is_signed_at_all, const std::string& key,
                     const SystemPaths& paths)
{
    Diagnosis diagnosis{Problem::SignatureRejected, rejected, {}};
    if (!is_signed_at_all)
        diagnosis.commands.push_back("sudo apt install --reinstall mokutil openssl efd-monitor-dkms");
    if (lists_key(paths.sys / MokList, key))
        return diagnosis;

    if (waits_for_reboot(paths.sys / MokRequest, key)) {
        diagnosis.summary += " mokutil was asked to enrol a key, with a password; that takes a reboot.";
    } else {
        diagnosis.summary += " Enrol the key, with a password that you choose.";
        diagnosis.commands.push_back("sudo mokutil --import " + (paths.dkms / "mok.pub").string());
    }
    diagnosis.commands.push_back("sudo reboot");
    diagnosis.summary += " The blue screen after the reboot waits ten seconds for you to press a key: choose"
                         " Enroll MOK, Continue, Yes, type the password, and choose Reboot.";
    return diagnosis;
}

} // namespace

std::optional<Diagnosis> explain_signature(const fs::path& module, const SystemPaths& paths)
{
    const std::string key = content_of(paths.dkms / "mok.pub");
    const std::string reason = enforcer(paths);
    const bool is_signed_at_all = is_signed(module, key);
    if (reason.empty() || (is_signed_at_all && lists_key(paths.sys / MokList, key)))
        return std::nullopt;

    const std::string rejected = "The kernel rejects the module efdmon: " + reason + ", and "
        + (is_signed_at_all ? "the key that it is signed with is not enrolled."
                            : module.string() + " is not signed.");
    Diagnosis diagnosis = secure_boot_is_on(paths) ? enroll_key(rejected, is_signed_at_all, key, paths)
                                                   : take_option_out(rejected);
    diagnosis.summary += " Only root may read what the kernel says of it: sudo dmesg | grep -i module";
    return diagnosis;
}

} // namespace efdmon

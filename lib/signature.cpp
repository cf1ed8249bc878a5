// SPDX-License-Identifier: GPL-3.0-or-later
#include "signature.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "sysfs.hpp"

namespace efdmon {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view SignatureMark = "~Module signature appended~\n"; // as the kernel has it
// Variables of UEFI and of shim begin with four bytes of attributes.
constexpr std::size_t AttributeSize = 4;
constexpr const char* SecureBoot = "firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c";
constexpr const char* MokList = "firmware/efi/efivars/MokListRT-605dab50-e046-4300-abb6-3dd810dd8b23";

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

// A compressed file does not show it: dkms signs where signatures matter.
bool is_signed(const fs::path& module)
{
    return module.extension() != ".ko" || content_of(module).ends_with(SignatureMark);
}

// The key that DKMS signs with, among those that the machine's owner has enrolled.
bool key_is_enrolled(const SystemPaths& paths)
{
    const std::string key = content_of(paths.dkms / "mok.pub");
    return !key.empty() && content_of(paths.sys / MokList).find(key) != std::string::npos;
}

} // namespace

std::optional<Diagnosis> explain_signature(const fs::path& module, const SystemPaths& paths)
{
    const std::string reason = enforcer(paths);
    const bool is_signed_at_all = is_signed(module);
    if (reason.empty() || (is_signed_at_all && key_is_enrolled(paths)))
        return std::nullopt;

    const std::string rejected = "The kernel rejects the module efdmon: " + reason + ", and "
        + (is_signed_at_all ? "the key that it is signed with is not enrolled."
                            : module.string() + " is not signed.");
    const std::string in_log = " Only root may read what the kernel says of it: sudo dmesg | grep -i module";
    if (!secure_boot_is_on(paths))
        return Diagnosis{Problem::SignatureRejected,
                         rejected + " Take that option out of the kernel's command line." + in_log,
                         {"sudoedit /etc/default/grub", "sudo update-grub", "sudo reboot"}};
    Diagnosis diagnosis{Problem::SignatureRejected,
                        rejected + " Choose a password; the firmware asks for it after the reboot." + in_log,
                        {"sudo mokutil --import " + (paths.dkms / "mok.pub").string(), "sudo reboot"}};
    if (!is_signed_at_all)
        diagnosis.commands.insert(diagnosis.commands.begin(),
                                  "sudo apt install --reinstall mokutil openssl efd-monitor-dkms");
    return diagnosis;
}

} // namespace efdmon

// SPDX-License-Identifier: GPL-3.0-or-later
#include "abi_version.hpp"

#include <linux/efdmon.h>

namespace efdmon {

bool is_known_version(std::uint32_t version)
{
    return version == EFDMON_ABI_VERSION;
}

Diagnosis explain_version(std::uint32_t version, const std::string& node)
{
    const std::string both = node + " speaks version " + std::to_string(version)
        + " of the device interface, this program " + std::to_string(EFDMON_ABI_VERSION);
    if (version > EFDMON_ABI_VERSION)
        return {Problem::AbiMismatch,
                both + ". The program is older than the module.",
                {"sudo apt install efd-monitor efdctl"}};
    // The newer one may be installed already, and only the older one be loaded.
    return {Problem::AbiMismatch,
            both + ". The module is older than the program.",
            {"sudo apt install efd-monitor-dkms", "sudo modprobe -r efdmon", "sudo modprobe efdmon"}};
}

} // namespace efdmon

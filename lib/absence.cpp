// SPDX-License-Identifier: GPL-3.0-or-later
// Follows DKMS 3.0 to 3.2: <dkms>/efdmon/<version>/ is made when the package is
// installed, build/ in it is there while building and after it has failed.
#include "absence.hpp"

#include <sys/utsname.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>

#include "present.hpp"
#include "signature.hpp"
#include "sysfs.hpp"

namespace efdmon {

namespace {

namespace fs = std::filesystem;

constexpr const char* Load = "sudo modprobe efdmon";

// Compressed by some distributions.
constexpr std::array<std::string_view, 4> ModuleFiles
    = {"efdmon.ko", "efdmon.ko.xz", "efdmon.ko.zst", "efdmon.ko.gz"};

std::string kernel_release()
{
    utsname names{};
    uname(&names);
    return names.release;
}

bool is_module_file(const fs::path& path)
{
    const std::string name = path.filename().string();
    return std::find(ModuleFiles.begin(), ModuleFiles.end(), name) != ModuleFiles.end();
}

// Lines are "<path of a module>: <paths of those that it needs>".
std::optional<fs::path> file_that_depmod_knows(const fs::path& modules)
{
    std::ifstream in(modules / "modules.dep");
    for (std::string line; std::getline(in, line);) {
        const fs::path file = line.substr(0, line.find(':'));
        if (is_module_file(file))
            return modules / file;
    }
    return std::nullopt;
}

std::optional<fs::path> find_module(const fs::path& modules)
{
    for (const char* folder : {"updates/dkms", "updates", "extra"}) {
        for (const std::string_view file : ModuleFiles) {
            if (is_present(modules / folder / file))
                return modules / folder / file;
        }
    }
    return file_that_depmod_knows(modules);
}

// The newest of the versions that stand in `folder` as "<prefix><version>".
std::string newest_version(const fs::path& folder, const std::string& prefix)
{
    std::string newest;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        // Versions only: "kernel-6.1.0-amd64" links to one.
        if (name.starts_with(prefix) && name.size() > prefix.size()
            && std::isdigit(static_cast<unsigned char>(name[prefix.size()])))
            newest = std::max(newest, name.substr(prefix.size()));
    }
    return newest;
}

// What DKMS can build, or nothing where it has no source.
std::string source_version(const SystemPaths& paths)
{
    const std::string added = newest_version(paths.dkms / "efdmon", "");
    return added.empty() ? newest_version(paths.sources, "efdmon-") : added;
}

// It names the kernel in its first line; other kernels' builds say nothing of this.
bool is_log_of_kernel(const fs::path& log, const std::string& release)
{
    const auto first = read_attribute(log);
    return first && first->find(" for kernel " + release + ' ') != std::string::npos;
}

Diagnosis explain_missing_file(const SystemPaths& paths, const std::string& release)
{
    const std::string headers = "linux-headers-" + release;
    const std::string version = source_version(paths);
    if (version.empty())
        return {Problem::ModuleNotInstalled,
                "There is no kernel module efdmon for the running kernel, " + release
                    + ", nor the package that builds it.",
                {"sudo apt install " + headers + " efd-monitor-dkms", Load}};
    if (!is_present(paths.modules / release / "build/include"))
        return {Problem::HeadersMissing,
                "The kernel module efdmon cannot be built for the running kernel: the headers of " + release
                    + " are not installed. If they are to be had no more, boot the newest kernel.",
                {"sudo apt install " + headers, Load}};
    const fs::path log = paths.dkms / "efdmon" / version / "build/make.log";
    if (is_log_of_kernel(log, release))
        return {Problem::BuildFailed,
                "The kernel module efdmon could not be built for the running kernel, " + release + ": see "
                    + log.string() + ". A newer version may know this kernel.",
                {"sudo apt update", "sudo apt install --reinstall efd-monitor-dkms", Load},
                log.string()};
    return {Problem::NotBuilt,
            "The kernel module efdmon is not built for the running kernel, " + release
                + ", though its headers are installed.",
            {"sudo dkms install efdmon/" + version + " -k " + release, Load}};
}

} // namespace

Diagnosis explain_absence(const SystemPaths& paths)
{
    const std::string release = kernel_release();
    const auto file = find_module(paths.modules / release);
    if (!file)
        return explain_missing_file(paths, release);
    if (const auto rejected = explain_signature(*file, paths))
        return *rejected;
    return {Problem::ModuleNotLoaded, "The kernel module efdmon is installed, but not loaded.", {Load}};
}

} // namespace efdmon

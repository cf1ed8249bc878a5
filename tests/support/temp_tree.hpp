// SPDX-License-Identifier: GPL-3.0-or-later
// A directory tree that lives as long as a test: a system of one's own.
#pragma once

#include <stdlib.h>
#include <sys/utsname.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "efdmon/system.hpp"

namespace efdmon::test {

class TempTree {
public:
    TempTree()
    {
        std::string name = (std::filesystem::temp_directory_path() / "efdmon-test-XXXXXX").string();
        if (!mkdtemp(name.data()))
            throw std::runtime_error("mkdtemp failed");
        root_ = name;
        // Open to a user that a test may turn into.
        using std::filesystem::perms;
        std::filesystem::permissions(root_, perms::owner_all | perms::group_exec | perms::others_exec);
    }
    TempTree(const TempTree&) = delete;
    TempTree& operator=(const TempTree&) = delete;
    ~TempTree()
    {
        std::error_code ignored;
        std::filesystem::remove_all(root_, ignored);
    }

    // Makes the file and the folders above it.
    std::filesystem::path write(const std::filesystem::path& file, const std::string& content = "")
    {
        std::filesystem::create_directories((root_ / file).parent_path());
        std::ofstream(root_ / file) << content;
        return root_ / file;
    }

    std::filesystem::path root() const { return root_; }
    SystemPaths paths() const
    {
        return {root_ / "sys", root_ / "dev", root_ / "modules", root_ / "dkms", root_ / "src"};
    }

    // What sysfs has for a loaded module.
    void load_module(const std::string& version = "0.1.0")
    {
        write("sys/module/efdmon/version", version + '\n');
    }

    // What sysfs has for channel `number`; not its node.
    void add_channel(unsigned number, const std::string& name, std::uint64_t events = 0,
                     std::uint32_t listeners = 0)
    {
        const std::string folder = "sys/class/efdmon/efdmon" + std::to_string(number);
        write(folder + "/name", name + '\n');
        write(folder + "/events", std::to_string(events) + '\n');
        write(folder + "/listeners", std::to_string(listeners) + '\n');
    }

    std::filesystem::path add_node(unsigned number) { return write("dev/efdmon" + std::to_string(number)); }

    // A file in the modules folder of the running kernel.
    void install_module_file(const std::string& file, const std::string& content = "")
    {
        write("modules/" + kernel_release() + '/' + file, content);
    }

    static std::string kernel_release()
    {
        utsname names{};
        uname(&names);
        return names.release;
    }

private:
    std::filesystem::path root_;
};

} // namespace efdmon::test

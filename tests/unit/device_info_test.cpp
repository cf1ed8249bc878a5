// SPDX-License-Identifier: GPL-3.0-or-later
#include "device_info.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <functional>

#include "efdmon/unique_fd.hpp"

using namespace efdmon;

namespace {

efdmon_info good_info()
{
    efdmon_info info{};
    info.abi_version = EFDMON_ABI_VERSION;
    info.entry_size = 64;
    info.ring_entries = 65536;
    info.head_offset = 0;
    info.entries_offset = 4096;
    info.mmap_size = 4096 + 65536 * 64;
    return info;
}

struct Damage {
    const char* what;
    std::function<void(efdmon_info&)> apply;
};

const Damage damages[] = {
    {"smaller records", [](efdmon_info& i) { i.entry_size = 32; }},
    {"larger records", [](efdmon_info& i) { i.entry_size = 128; }},
    {"no records", [](efdmon_info& i) { i.ring_entries = 0; }},
    {"one record", [](efdmon_info& i) { i.ring_entries = 1; }},
    {"no power of two", [](efdmon_info& i) { i.ring_entries = 65535; }},
    {"mapping one byte short", [](efdmon_info& i) { i.mmap_size -= 1; }},
    {"mapping empty", [](efdmon_info& i) { i.mmap_size = 0; }},
    {"records behind the end", [](efdmon_info& i) { i.entries_offset = 0xfffffff8; }},
    {"huge ring", [](efdmon_info& i) { i.ring_entries = 0x80000000; }},
    {"head behind the end", [](efdmon_info& i) { i.head_offset = 0xfffffff8; }},
    {"head across the end", [](efdmon_info& i) { i.head_offset = static_cast<__u32>(i.mmap_size - 4); }},
    {"head not aligned", [](efdmon_info& i) { i.head_offset = 4; }},
    {"records not aligned", [](efdmon_info& i) { i.entries_offset = 4092; }},
    {"head among the records", [](efdmon_info& i) { i.head_offset = 4096; }},
};

} // namespace

TEST(DeviceInfo, BelievesASoundRing)
{
    EXPECT_TRUE(check_info(good_info(), "/dev/efdmon0"));
}

TEST(DeviceInfo, BelievesAHeadBehindTheRecords)
{
    auto info = good_info();
    info.head_offset = static_cast<__u32>(info.mmap_size);
    info.mmap_size += 8;
    EXPECT_TRUE(check_info(info, "/dev/efdmon0"));
}

TEST(DeviceInfo, RefusesEveryDamage)
{
    for (const Damage& damage : damages) {
        auto info = good_info();
        damage.apply(info);
        const auto checked = check_info(info, "/dev/efdmon0");
        ASSERT_FALSE(checked) << damage.what;
        EXPECT_EQ(checked.error().code, EPROTO);
        EXPECT_FALSE(checked.error().remedy.empty());
    }
}

TEST(DeviceInfo, RefusesANewerModuleAndSaysToUpgradeTheProgram)
{
    auto info = good_info();
    info.abi_version = EFDMON_ABI_VERSION + 1;
    const auto checked = check_info(info, "/dev/efdmon0");
    ASSERT_FALSE(checked);
    EXPECT_NE(checked.error().remedy.find("sudo apt install efd-monitor efdctl"), std::string::npos);
}

TEST(DeviceInfo, RefusesAnOlderModuleAndSaysToUpgradeIt)
{
    auto info = good_info();
    info.abi_version = 0;
    const auto checked = check_info(info, "/dev/efdmon0");
    ASSERT_FALSE(checked);
    EXPECT_NE(checked.error().remedy.find("sudo apt install efd-monitor-dkms"), std::string::npos);
}

TEST(DeviceInfo, KnowsWhatIsNoChannel)
{
    const UniqueFd fd(open("/dev/null", O_RDWR | O_CLOEXEC));
    const auto info = read_info(fd.get(), "/dev/null");
    ASSERT_FALSE(info);
    EXPECT_EQ(info.error().code, ENOTTY);
    EXPECT_EQ(info.error().what, "/dev/null is not an event channel");
}

TEST(DeviceInfo, SaysWhatElseFailed)
{
    const auto info = read_info(-1, "/dev/efdmon0");
    ASSERT_FALSE(info);
    EXPECT_EQ(info.error().code, EBADF);
    EXPECT_NE(info.error().what.find("Bad file descriptor"), std::string::npos);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "call_error.hpp"

#include <gtest/gtest.h>

#include <cerrno>
#include <limits>

using namespace efdmon;

TEST(CallError, CountsInRangePass)
{
    EXPECT_TRUE(check_count(1));
    EXPECT_TRUE(check_count(1'000'000));
}

TEST(CallError, CountsOutOfRangeSayTheRange)
{
    ASSERT_FALSE(check_count(0));
    EXPECT_EQ(check_count(0).error().code, EINVAL);
    for (const std::uint32_t count : {1'000'001u, std::numeric_limits<std::uint32_t>::max()}) {
        const auto checked = check_count(count);
        ASSERT_FALSE(checked);
        EXPECT_EQ(checked.error().code, ERANGE);
        EXPECT_NE(checked.error().what.find(std::to_string(count)), std::string::npos);
        EXPECT_NE(checked.error().remedy.find("1 to 1000000"), std::string::npos);
    }
}

TEST(CallError, RegistrationNamesDescriptorAndNode)
{
    for (const int code : {EBADF, EINVAL, EEXIST, ENOENT, ENOSPC, ENOMEM}) {
        const auto error = registration_error(code, "/dev/efdmon2", 17);
        EXPECT_EQ(error.code, code);
        EXPECT_NE(error.what.find("/dev/efdmon2"), std::string::npos) << error.what;
        EXPECT_TRUE(code == ENOSPC || error.what.find("17") != std::string::npos) << error.what;
        EXPECT_EQ(error.remedy.empty(), code == ENOMEM) << error.what;
    }
    EXPECT_NE(registration_error(ENOSPC, "n", 1).what.find("4096"), std::string::npos);
}

TEST(CallError, DriverThatHasGoneIsTheSameEverywhere)
{
    const auto gone = device_gone("/dev/efdmon2");
    EXPECT_EQ(gone.code, ENODEV);
    EXPECT_EQ(registration_error(ENODEV, "/dev/efdmon2", 3).text(), gone.text());
    EXPECT_EQ(fire_error(ENODEV, "/dev/efdmon2").text(), gone.text());
}

TEST(CallError, ArmingNeedsADoorbell)
{
    const auto error = arm_error(ENOENT, "/dev/efdmon2", 5);
    EXPECT_EQ(error.code, ENOENT);
    EXPECT_NE(error.what.find("5 is not registered with /dev/efdmon2 as a doorbell"), std::string::npos)
        << error.what;
    EXPECT_FALSE(error.remedy.empty());
    EXPECT_EQ(arm_error(ENODEV, "/dev/efdmon2", 5).text(), device_gone("/dev/efdmon2").text());
    EXPECT_EQ(arm_error(EBADF, "/dev/efdmon2", 5).text(),
              registration_error(EBADF, "/dev/efdmon2", 5).text());
}

TEST(CallError, FiringNeedsWriteAccess)
{
    const auto error = fire_error(EBADF, "/dev/efdmon2");
    EXPECT_NE(error.what.find("reading only"), std::string::npos);
    EXPECT_FALSE(error.remedy.empty());
    EXPECT_NE(fire_error(EIO, "/dev/efdmon2").what.find("/dev/efdmon2"), std::string::npos);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exit_code.hpp"

#include <gtest/gtest.h>

#include <cerrno>

using namespace efdmon::cli;

TEST(ExitCode, NumbersAreThoseOfTheManual)
{
    EXPECT_EQ(static_cast<int>(exit_code_of({EIO, "", ""})), 1);
    EXPECT_EQ(static_cast<int>(exit_code_of({ENOENT, "", ""})), 3);
    EXPECT_EQ(static_cast<int>(exit_code_of({ESRCH, "", ""})), 3);
    EXPECT_EQ(static_cast<int>(exit_code_of({EACCES, "", ""})), 4);
    EXPECT_EQ(static_cast<int>(exit_code_of({EPERM, "", ""})), 4);
    EXPECT_EQ(static_cast<int>(exit_code_of({ENODEV, "", ""})), 6);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <thread>

using namespace efdmon::cli;

namespace {

constexpr std::chrono::milliseconds Longer{250}; // than it waits between two words

} // namespace

TEST(Progress, ShortWorkHasNone)
{
    std::ostringstream out;
    Progress progress(out, true);
    EXPECT_FALSE(progress.due());
    progress.clear();
    EXPECT_EQ(out.str(), "");
}

TEST(Progress, LongWorkSaysHowFarItIsAndCleansUp)
{
    std::ostringstream out;
    {
        Progress progress(out, true);
        std::this_thread::sleep_for(Longer);
        ASSERT_TRUE(progress.due());
        progress.show("45 %");
        EXPECT_FALSE(progress.due());
    }
    EXPECT_EQ(out.str(), "\r\x1b[K45 %\r\x1b[K");
}

TEST(Progress, SaysNothingWhereNobodyLooks)
{
    std::ostringstream out;
    Progress progress(out, false);
    std::this_thread::sleep_for(Longer);
    EXPECT_FALSE(progress.due());
}

TEST(Progress, PercentNeedsAWhole)
{
    EXPECT_EQ(percent_text(1, 0), "");
    EXPECT_EQ(percent_text(1, 3), "33 %, ");
    EXPECT_EQ(percent_text(4, 3), "100 %, ");
}

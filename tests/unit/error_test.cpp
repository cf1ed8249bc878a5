// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/error.hpp"

#include <gtest/gtest.h>

using efdmon::Error;

TEST(Error, TextJoinsBothSentences)
{
    EXPECT_EQ((Error{2, "Cannot open it", "Type: sudo modprobe efdmon"}.text()),
              "Cannot open it. Type: sudo modprobe efdmon");
}

TEST(Error, TextWithoutRemedyEndsInFullStop)
{
    EXPECT_EQ((Error{2, "Cannot open it", ""}.text()), "Cannot open it.");
}

TEST(Error, TextDoublesNoFullStop)
{
    EXPECT_EQ((Error{2, "Cannot open it.", "Try again."}.text()), "Cannot open it. Try again.");
    EXPECT_EQ((Error{2, "Who are you?", ""}.text()), "Who are you?");
}

TEST(Error, TextOfNothingIsEmpty)
{
    EXPECT_EQ(Error{}.text(), "");
    EXPECT_EQ((Error{0, "", "Try again."}.text()), "Try again.");
}

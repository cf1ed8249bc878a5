// SPDX-License-Identifier: GPL-3.0-or-later
#include "text.hpp"

#include <gtest/gtest.h>

#include <cerrno>

using namespace efdmon;

namespace {

template <class Integer>
std::string number_text(Integer value)
{
    std::string text = "x";
    append_number(text, value);
    return text;
}

} // namespace

TEST(Text, NumbersOfEveryWidthFit)
{
    EXPECT_EQ(number_text(std::uint64_t{0}), "x0");
    EXPECT_EQ(number_text(std::numeric_limits<std::uint64_t>::max()), "x18446744073709551615");
    EXPECT_EQ(number_text(std::numeric_limits<std::int64_t>::min()), "x-9223372036854775808");
    EXPECT_EQ(number_text(std::numeric_limits<std::int32_t>::min()), "x-2147483648");
    EXPECT_EQ(number_text(std::numeric_limits<std::uint16_t>::max()), "x65535");
}

TEST(Text, FractionKeepsItsZeros)
{
    std::string text = "t";
    append_fraction(text, 0);
    append_fraction(text, 1'020);
    append_fraction(text, 999'999'999);
    EXPECT_EQ(text, "t.000000000.000001020.999999999");
}

TEST(Text, ErrnoHasWords)
{
    EXPECT_EQ(errno_text(ENOENT), "No such file or directory");
}

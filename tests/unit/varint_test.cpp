// SPDX-License-Identifier: GPL-3.0-or-later
#include "varint.hpp"

#include <gtest/gtest.h>

#include <array>
#include <limits>

using namespace efdmon;

namespace {

constexpr std::uint64_t Max = std::numeric_limits<std::uint64_t>::max();

std::size_t length_of(std::uint64_t value)
{
    std::array<std::byte, MaxVarint> bytes;
    return static_cast<std::size_t>(put_varint(bytes.data(), value) - bytes.data());
}

} // namespace

TEST(Varint, ComesBackWhatever)
{
    for (const std::uint64_t value :
         {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{127}, std::uint64_t{128}, std::uint64_t{16383},
          std::uint64_t{16384}, std::uint64_t{1} << 63, Max}) {
        std::array<std::byte, MaxVarint> bytes;
        const auto* end = put_varint(bytes.data(), value);
        ByteReader in({bytes.data(), end});
        EXPECT_EQ(in.varint(), value);
        EXPECT_TRUE(in.ok() && in.empty()) << value;
    }
}

TEST(Varint, SmallNumbersAreShort)
{
    EXPECT_EQ(length_of(127), 1u);
    EXPECT_EQ(length_of(128), 2u);
    EXPECT_EQ(length_of(16383), 2u);
    EXPECT_EQ(length_of(2'097'151), 3u);
    EXPECT_EQ(length_of(Max), MaxVarint);
}

TEST(Varint, RefusesWhatIsCutOffOrTooLarge)
{
    std::array<std::byte, MaxVarint + 1> bytes;
    bytes.fill(std::byte{0xff});
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
        ByteReader in({bytes.data(), size});
        EXPECT_EQ(in.varint(), 0u);
        EXPECT_FALSE(in.ok()) << size;
    }
}

TEST(Varint, FailureStays)
{
    const std::array<std::byte, 2> bytes{};
    ByteReader in(bytes);
    in.fixed<std::uint32_t>();
    EXPECT_FALSE(in.ok());
    in.fixed<std::uint8_t>();
    EXPECT_FALSE(in.ok());
    EXPECT_TRUE(in.empty());
}

TEST(Varint, FixedNumbersAreLittleEndian)
{
    std::array<std::byte, 4> bytes;
    EXPECT_EQ(put_fixed(bytes.data(), std::uint32_t{0x04030201}), bytes.data() + 4);
    for (unsigned i = 0; i < 4; ++i)
        EXPECT_EQ(bytes[i], std::byte(i + 1));
    EXPECT_EQ(ByteReader(bytes).fixed<std::uint32_t>(), 0x04030201u);
}

TEST(Zigzag, SmallDifferencesOfEitherSignAreSmall)
{
    EXPECT_EQ(zigzag(std::uint64_t{0}), 0u);
    EXPECT_EQ(zigzag(Max), 1u); // -1
    EXPECT_EQ(zigzag(std::uint64_t{1}), 2u);
    EXPECT_EQ(zigzag(std::uint32_t{0xffffffff}), 1u);
    EXPECT_EQ(zigzag(std::uint32_t{63}), 126u);
}

TEST(Zigzag, ComesBackWhatever)
{
    for (const std::uint64_t value :
         {std::uint64_t{0}, std::uint64_t{1}, Max, Max - 1, std::uint64_t{1} << 63}) {
        EXPECT_EQ(unzigzag(zigzag(value)), value);
        const auto narrow = static_cast<std::uint32_t>(value >> 32);
        EXPECT_EQ(unzigzag(zigzag(narrow)), narrow);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as bytes: seven bits a byte, least first, the top bit says that more
// follow (LEB128), and little-endian ones of fixed width.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>

namespace efdmon {

constexpr std::size_t MaxVarint = 10; // bytes of the largest 64-bit number

// Small positive and negative differences alike become small numbers.
template <std::unsigned_integral Number>
constexpr Number zigzag(Number difference)
{
    const Number sign = difference >> (sizeof(Number) * 8 - 1);
    return static_cast<Number>(static_cast<Number>(difference << 1) ^ static_cast<Number>(0 - sign));
}

template <std::unsigned_integral Number>
constexpr Number unzigzag(Number value)
{
    return static_cast<Number>((value >> 1) ^ static_cast<Number>(0 - (value & 1)));
}

// Both write at `out`, where there must be room, and return what comes after.
inline std::byte* put_varint(std::byte* out, std::uint64_t value)
{
    while (value >= 0x80) {
        *out++ = static_cast<std::byte>(value | 0x80);
        value >>= 7;
    }
    *out++ = static_cast<std::byte>(value);
    return out;
}

template <std::unsigned_integral Number>
std::byte* put_fixed(std::byte* out, Number value)
{
    for (std::size_t i = 0; i < sizeof value; ++i)
        *out++ = static_cast<std::byte>(static_cast<std::uint64_t>(value) >> (8 * i));
    return out;
}

// Takes numbers off the front of some bytes. When they are not all there, or no
// such number, it fails, once and for all: look at ok() after a whole item.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes)
        : left_(bytes)
    {
    }

    bool ok() const { return ok_; }
    bool empty() const { return left_.empty(); }
    std::size_t size() const { return left_.size(); }

    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < left_.size() && i < MaxVarint; ++i) {
            const auto byte = static_cast<std::uint64_t>(left_[i]);
            // The tenth byte has room for one bit.
            if (i == MaxVarint - 1 && byte > 1)
                break;
            value |= (byte & 0x7f) << (7 * i);
            if (byte < 0x80) {
                left_ = left_.subspan(i + 1);
                return value;
            }
        }
        return fail();
    }

    template <std::unsigned_integral Number>
    Number fixed()
    {
        std::uint64_t value = 0;
        const auto taken = bytes(sizeof(Number));
        for (std::size_t i = 0; i < taken.size(); ++i)
            value |= static_cast<std::uint64_t>(taken[i]) << (8 * i);
        return static_cast<Number>(value);
    }

    // All of them, or none.
    std::span<const std::byte> bytes(std::size_t size)
    {
        if (!ok_ || left_.size() < size) {
            fail();
            return {};
        }
        const auto taken = left_.first(size);
        left_ = left_.subspan(size);
        return taken;
    }

private:
    std::uint64_t fail()
    {
        ok_ = false;
        left_ = {};
        return 0;
    }

    std::span<const std::byte> left_;
    bool ok_ = true;
};

} // namespace efdmon

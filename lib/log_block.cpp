// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_block.hpp"

#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <ostream>
#include <utility>

#include "retry.hpp"
#include "text.hpp"

namespace efdmon {

namespace {

std::uint32_t checksum(std::span<const std::byte> bytes)
{
    return static_cast<std::uint32_t>(
        crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
}

struct Header {
    std::uint32_t crc = 0;
    std::uint32_t length = 0;
    BlockType type{};
};

// Whether the bytes begin as a block does.
bool parse_header(std::span<const std::byte> bytes, Header& header)
{
    if (bytes.size() < BlockHeaderSize
        || std::memcmp(bytes.data(), BlockMagic.data(), BlockMagic.size()) != 0)
        return false;
    ByteReader in(bytes.subspan(BlockMagic.size()));
    header.crc = in.fixed<std::uint32_t>();
    header.length = in.fixed<std::uint32_t>();
    header.type = static_cast<BlockType>(in.fixed<std::uint32_t>());
    return header.length <= MaxPayload;
}

} // namespace

void BlockBuilder::write(std::ostream& out, BlockType type, const std::byte* end)
{
    std::byte* at = bytes_.data();
    std::memcpy(at, BlockMagic.data(), BlockMagic.size());
    std::byte* const crc = at + BlockMagic.size();
    at = put_fixed(crc + sizeof(std::uint32_t), static_cast<std::uint32_t>(end - payload()));
    put_fixed(at, static_cast<std::uint32_t>(type));
    put_fixed(crc, checksum({bytes_.data() + CrcEnd, end}));
    out.write(reinterpret_cast<const char*>(bytes_.data()), end - bytes_.data());
}

BlockReader::BlockReader(int fd, std::function<bool()> stopped)
    : fd_(fd)
    , stopped_(std::move(stopped))
    , buffer_(2 * (BlockHeaderSize + MaxPayload))
{
}

// As many bytes ahead as that, or all that there are.
Result<void> BlockReader::fill(std::size_t size)
{
    if (end_ - begin_ >= size || at_end_)
        return {};
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    while (end_ < size && !at_end_) {
        const auto got = retry([&] { return ::read(fd_, buffer_.data() + end_, buffer_.size() - end_); });
        if (got < 0) {
            const int code = errno;
            return tl::unexpected(Error{code, "Cannot read the log: " + errno_text(code), ""});
        }
        at_end_ = got == 0;
        end_ += static_cast<std::size_t>(got);
    }
    return {};
}

void BlockReader::skip(std::size_t size)
{
    begin_ += size;
    offset_ += size;
}

Result<std::span<const std::byte>> BlockReader::take_front(std::size_t size)
{
    if (auto filled = fill(size); !filled)
        return tl::unexpected(filled.error());
    const auto front = ahead().first(std::min(size, ahead().size()));
    skip(front.size());
    return front;
}

bool BlockReader::whole_block_at(std::size_t at, Block& block) const
{
    const auto bytes = ahead().subspan(at);
    Header header;
    if (!parse_header(bytes, header) || bytes.size() - BlockHeaderSize < header.length)
        return false;
    if (header.crc != checksum(bytes.first(BlockHeaderSize + header.length).subspan(CrcEnd)))
        return false;
    block.state = BlockState::Whole;
    block.type = header.type;
    block.payload = bytes.subspan(BlockHeaderSize, header.length);
    return true;
}

// Where the length of a block is damaged, it may seem to reach beyond the end.
bool BlockReader::later_block_follows() const
{
    Block ignored;
    for (std::size_t at = 1; at + BlockHeaderSize <= ahead().size(); ++at) {
        if (stopped() || whole_block_at(at, ignored))
            return true;
    }
    return false;
}

// The file ends before the block does that it has begun.
bool BlockReader::cut_off_here(Block& block) const
{
    const std::size_t magic = std::min(ahead().size(), BlockMagic.size());
    if (magic == 0 || std::memcmp(ahead().data(), BlockMagic.data(), magic) != 0)
        return false;
    block.state = BlockState::CutOff;
    Header header;
    if (ahead().size() < BlockHeaderSize)
        return true;
    if (!parse_header(ahead(), header) || ahead().size() - BlockHeaderSize >= header.length)
        return false;
    block.type = header.type;
    block.payload = ahead().subspan(BlockHeaderSize);
    return !later_block_follows();
}

// No more than is needed: somebody may be writing at the other end of a pipe.
Result<void> BlockReader::fill_block()
{
    Header header;
    if (auto filled = fill(BlockHeaderSize); !filled)
        return filled;
    return parse_header(ahead(), header) ? fill(BlockHeaderSize + header.length) : Result<void>();
}

Result<Block> BlockReader::next()
{
    for (std::uint64_t skipped = 0;; ++skipped) {
        if (skipped > 0 && stopped())
            return tl::unexpected(Error{ECANCELED, "Cannot read the log: " + errno_text(ECANCELED), ""});
        Block block;
        if (auto filled = fill_block(); !filled)
            return tl::unexpected(filled.error());
        block.skipped = skipped;
        if (ahead().empty())
            return block;
        if (whole_block_at(0, block)) {
            skip(BlockHeaderSize + block.payload.size());
            return block;
        }
        if (cut_off_here(block)) {
            skip(ahead().size());
            return block;
        }
        skip(1);
    }
}

} // namespace efdmon

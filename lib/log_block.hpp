// SPDX-License-Identifier: GPL-3.0-or-later
// The blocks of a native log: put together for writing, and found in a stream
// of bytes that may be cut off or damaged.
#pragma once

#include <array>
#include <functional>
#include <iosfwd>
#include <span>
#include <vector>

#include "efdmon/error.hpp"
#include "log_layout.hpp"
#include "varint.hpp"

namespace efdmon {

// One block under construction: room for a payload, the header before it.
class BlockBuilder {
public:
    std::byte* payload() { return bytes_.data() + BlockHeaderSize; }
    const std::byte* limit() const { return bytes_.data() + bytes_.size(); }

    // Writes the block whose payload ends at `end`.
    void write(std::ostream& out, BlockType type, const std::byte* end);

private:
    std::array<std::byte, BlockHeaderSize + MaxPayload> bytes_;
};

// What stands between two places of a log that could be read.
enum class BlockState {
    Whole, // its checksum is right
    CutOff, // the file ends in it: the front of the payload, not checked
    End, // there is no more
};

struct Block {
    BlockState state = BlockState::End;
    BlockType type{};
    std::span<const std::byte> payload; // until the next block is looked for
    std::uint64_t skipped = 0; // bytes before it that are no block
};

// Finds blocks, whatever stands between them. Reads from a descriptor that it
// does not own, forward only, and keeps two blocks at most. `stopped`, if any, is
// asked wherever bytes can make it take long.
class BlockReader {
public:
    explicit BlockReader(int fd, std::function<bool()> stopped = {});

    // The bytes at the front of the file, before any block; fewer if it is short.
    Result<std::span<const std::byte>> take_front(std::size_t size);
    // ECANCELED where it has been stopped.
    Result<Block> next();

    // Bytes of the file up to here.
    std::uint64_t offset() const { return offset_; }

private:
    Result<void> fill(std::size_t size);
    Result<void> fill_block();
    std::span<const std::byte> ahead() const { return {buffer_.data() + begin_, end_ - begin_}; }
    void skip(std::size_t size);
    bool stopped() const { return stopped_ && stopped_(); }
    bool whole_block_at(std::size_t at, Block& block) const;
    bool later_block_follows() const;
    bool cut_off_here(Block& block) const;

    int fd_;
    std::function<bool()> stopped_;
    bool at_end_ = false;
    std::vector<std::byte> buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::uint64_t offset_ = 0;
};

} // namespace efdmon

// SPDX-License-Identifier: GPL-3.0-or-later
// The native log, .efdlog. efdmon-log(5) describes the same for others.
//
// Little-endian throughout. A file is FileMagic and then blocks; a block is
//
//     magic   4 bytes   BlockMagic
//     crc     u32       CRC-32 (that of zlib) of all that follows in the block
//     length  u32       bytes of the payload, MaxPayload at most
//     type    u32       enum BlockType; a reader passes over types unknown to it
//     payload
//
// A block can be understood without the events of the blocks before it, so that
// damage costs the blocks that it hits and no more.
//
// Start, the first block:
//     version u32, FormatVersion; a reader refuses others
//     abi     u32, of the device interface whose events these are
//     clock   u64, CLOCK_REALTIME - CLOCK_MONOTONIC when the log was begun, in
//             nanoseconds, two's complement
// Channel, before its first event:
//     index   u32, by which the file refers to it: 0, 1, and so on
//     number  u32, N of /dev/efdmonN
//     entries u32, of its ring; 0 if not known
//     start   u64, sequence number of the last event before the log
//     name    the rest of the payload, of which EFDMON_NAME_LEN bytes are read
// Events:
//     time    u64, what the first time of the block is told from
//     items   each of them begins with a byte that says which it is:
//       0x01  events were lost here, or not kept: varint how many
//       0x02  what follows is of another channel: varint its index,
//             varint sequence number of the last event, or loss, before. Every
//             block begins with one.
//       0x80  an event, the next in sequence. Bits may be set beside the 0x80:
//             then, in this order, the parts of it that are there follow
//               always  varint, time since the event before
//               0x01    origin, varint: 0 for a new one, which follows and
//                       gets the next number, from 1; else the number of one
//                       that came before. Origins are numbered in each block.
//               0x02    id, varint of the zigzagged difference, modulo 2^32
//               0x04    data0, likewise, modulo 2^64
//               0x08    data1, likewise
//             What is not there is as it was in the event before; in a block's
//             first, everything is 0 before. An origin is source u8, flags u8,
//             cpu u16, pid u32, tid u32, comm 16 bytes.
// End, the last block, only where the recording ended in order:
//     for each channel, in order: received u64, lost u64
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace efdmon {

constexpr std::uint32_t FormatVersion = 1;

// Bytes that no text has, and line ends that a text transfer would change.
constexpr std::array<unsigned char, 8> FileMagic = {0x89, 'E', 'F', 'D', '\r', '\n', 0x1a, '\n'};
constexpr std::array<unsigned char, 4> BlockMagic = {0xef, 'B', 'L', 'K'};

constexpr std::size_t BlockHeaderSize = 16;
constexpr std::size_t CrcEnd = 8; // what the checksum covers begins here
constexpr std::size_t MaxPayload = 65536;
constexpr std::size_t MaxChannels = MaxPayload / 16; // as many as End has room for

enum class BlockType : std::uint32_t {
    Start = 1,
    Channel = 2,
    Events = 3,
    End = 4,
};

constexpr unsigned ItemLost = 0x01;
constexpr unsigned ItemChannel = 0x02;
constexpr unsigned ItemEvent = 0x80;
constexpr unsigned EventOrigin = 0x01;
constexpr unsigned EventId = 0x02;
constexpr unsigned EventData0 = 0x04;
constexpr unsigned EventData1 = 0x08;

} // namespace efdmon

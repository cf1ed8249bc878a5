// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_codec.hpp"

#include <cstring>

#include "log_layout.hpp"

namespace efdmon {

namespace {

Origin origin_of(const Event& event)
{
    return {event.source, event.flags, event.cpu, event.pid, event.tid, event.comm};
}

std::size_t slot_of(const Origin& origin, std::size_t slots)
{
    constexpr std::uint32_t Mixer = 0x9e3779b1; // 2^32 / golden ratio: spreads neighbours
    const std::uint32_t key = static_cast<std::uint32_t>(origin.tid) * 8u + origin.cpu
        + static_cast<std::uint32_t>(origin.source) * 4096u + origin.flags * 65536u;
    return (key * Mixer >> 16) % slots;
}

} // namespace

void EventEncoder::start(std::uint64_t time_ns)
{
    last_ = {};
    last_.time_ns = time_ns;
    ++block_;
    origins_ = 0;
}

std::byte* EventEncoder::put_origin(std::byte* out, const Origin& origin)
{
    Slot& slot = slots_[slot_of(origin, slots_.size())];
    if (slot.block == block_ && slot.origin == origin)
        return put_varint(out, slot.number);
    slot = {origin, block_, ++origins_};
    out = put_varint(out, 0);
    *out++ = static_cast<std::byte>(origin.source);
    *out++ = static_cast<std::byte>(origin.flags);
    out = put_fixed(out, origin.cpu);
    out = put_fixed(out, static_cast<std::uint32_t>(origin.pid));
    out = put_fixed(out, static_cast<std::uint32_t>(origin.tid));
    std::memcpy(out, origin.comm.data(), origin.comm.size());
    return out + origin.comm.size();
}

std::byte* EventEncoder::encode(std::byte* out, const Event& event)
{
    std::byte* const first = out++;
    unsigned parts = ItemEvent;
    out = put_varint(out, event.time_ns - last_.time_ns);
    last_.time_ns = event.time_ns;
    if (const Origin origin = origin_of(event); origin != last_.origin) {
        parts |= EventOrigin;
        out = put_origin(out, origin);
        last_.origin = origin;
    }
    if (event.id != last_.id) {
        parts |= EventId;
        out = put_varint(out, zigzag(event.id - last_.id));
        last_.id = event.id;
    }
    for (unsigned i = 0; i < 2; ++i) {
        if (event.data[i] != last_.data[i]) {
            parts |= i == 0 ? EventData0 : EventData1;
            out = put_varint(out, zigzag(event.data[i] - last_.data[i]));
            last_.data[i] = event.data[i];
        }
    }
    *first = static_cast<std::byte>(parts);
    return out;
}

void EventDecoder::start(std::uint64_t time_ns)
{
    last_ = {};
    last_.time_ns = time_ns;
    origins_.clear();
}

bool EventDecoder::take_origin(ByteReader& in)
{
    const std::uint64_t number = in.varint();
    if (!in.ok() || number > origins_.size())
        return false;
    if (number > 0) {
        last_.origin = origins_[number - 1];
        return true;
    }
    Origin& origin = last_.origin;
    origin.source = static_cast<Source>(in.fixed<std::uint8_t>());
    origin.flags = in.fixed<std::uint8_t>();
    origin.cpu = in.fixed<std::uint16_t>();
    origin.pid = static_cast<std::int32_t>(in.fixed<std::uint32_t>());
    origin.tid = static_cast<std::int32_t>(in.fixed<std::uint32_t>());
    const auto comm = in.bytes(origin.comm.size());
    if (!in.ok())
        return false;
    std::memcpy(origin.comm.data(), comm.data(), comm.size());
    origins_.push_back(origin);
    return true;
}

bool EventDecoder::decode(std::uint8_t first, ByteReader& in, Event& event)
{
    if (first & ~(ItemEvent | EventOrigin | EventId | EventData0 | EventData1))
        return false;
    last_.time_ns += in.varint();
    if ((first & EventOrigin) && !take_origin(in))
        return false;
    if (first & EventId)
        last_.id += unzigzag(static_cast<std::uint32_t>(in.varint()));
    if (first & EventData0)
        last_.data[0] += unzigzag(in.varint());
    if (first & EventData1)
        last_.data[1] += unzigzag(in.varint());
    const Origin& from = last_.origin;
    event = {0,        last_.time_ns, last_.id, from.source, from.flags,
             from.cpu, from.pid,      from.tid, from.comm,   last_.data};
    return in.ok();
}

} // namespace efdmon

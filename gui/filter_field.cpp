// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_field.hpp"

#include <algorithm>
#include <array>

namespace efdmon::gui {
namespace {

constexpr std::uint64_t Most16 = std::numeric_limits<std::uint16_t>::max();
constexpr std::uint64_t Most32 = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t MostTask = std::numeric_limits<std::int32_t>::max();

constexpr std::array Fields{
    FilterFieldInfo{u"id", FilterField::Id, FilterType::Number, Most32},
    FilterFieldInfo{u"channel", FilterField::Channel, FilterType::Name, Most16},
    FilterFieldInfo{u"source", FilterField::Source, FilterType::Name, 255},
    FilterFieldInfo{u"process", FilterField::Process, FilterType::Text},
    FilterFieldInfo{u"pid", FilterField::Pid, FilterType::Number, MostTask},
    FilterFieldInfo{u"tid", FilterField::Tid, FilterType::Number, MostTask},
    FilterFieldInfo{u"cpu", FilterField::Cpu, FilterType::Number, Most16},
    FilterFieldInfo{u"seq", FilterField::Seq, FilterType::Number},
    FilterFieldInfo{u"data0", FilterField::Data0, FilterType::Number},
    FilterFieldInfo{u"data1", FilterField::Data1, FilterType::Number},
    FilterFieldInfo{u"time", FilterField::Time, FilterType::Moment},
    FilterFieldInfo{u"delta", FilterField::Delta, FilterType::Duration},
    FilterFieldInfo{u"lost", FilterField::Lost, FilterType::Number},
    FilterFieldInfo{u"comm", FilterField::Process, FilterType::Text}, // as other tools call it
};

} // namespace

std::span<const FilterFieldInfo> filterFields()
{
    return std::span(Fields).first(Fields.size() - 1);
}

const FilterFieldInfo* findFilterField(QStringView name)
{
    const auto found = std::find_if(Fields.begin(), Fields.end(), [&](const FilterFieldInfo& info) {
        return name == QStringView(info.name);
    });
    return found != Fields.end() ? &*found : nullptr;
}

} // namespace efdmon::gui

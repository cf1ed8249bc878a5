// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_field.hpp"

#include <algorithm>
#include <array>

#include <QCoreApplication>

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

struct FilterFieldText {
    Q_DECLARE_TR_FUNCTIONS(FilterField)
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

QString filterFieldHelp(FilterField field)
{
    switch (field) {
    case FilterField::Id:
        return FilterFieldText::tr("Message id");
    case FilterField::Source:
        return FilterFieldText::tr("Who fired it: sysfs, write, driver");
    case FilterField::Process:
        return FilterFieldText::tr("Name of the process");
    case FilterField::Pid:
        return FilterFieldText::tr("Process number");
    case FilterField::Tid:
        return FilterFieldText::tr("Thread number");
    case FilterField::Channel:
        return FilterFieldText::tr("Channel, by name or number");
    case FilterField::Cpu:
        return FilterFieldText::tr("CPU that it was fired on");
    case FilterField::Seq:
        return FilterFieldText::tr("Number in its channel");
    case FilterField::Data0:
        return FilterFieldText::tr("First parameter");
    case FilterField::Data1:
        return FilterFieldText::tr("Second parameter");
    case FilterField::Time:
    case FilterField::TimeOfDay:
    case FilterField::Date:
        return FilterFieldText::tr("Since the first event (1.5s), or time of day (14:30)");
    case FilterField::Delta:
        return FilterFieldText::tr("Since the channel's previous event (10ms)");
    case FilterField::Lost:
        return FilterFieldText::tr("Events lost just before it");
    }
    return {};
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator_plan.hpp"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "duration.hpp"
#include "numbers.hpp"

namespace efdmon::gui {

using std::chrono::nanoseconds;

bool GeneratorPlan::operator==(const GeneratorPlan& other) const
{
    return message.id == other.message.id && message.count == other.message.count
        && message.data == other.message.data && period == other.period && total == other.total
        && bursts == other.bursts;
}

GeneratorPlan steadyPlan(nanoseconds period)
{
    constexpr nanoseconds Least = GeneratorPlan::LeastPeriod;
    period = std::max(period, nanoseconds(1000));
    const auto portion = (Least + period - nanoseconds(1)) / period;
    GeneratorPlan plan;
    plan.message.count = static_cast<std::uint32_t>(std::max<nanoseconds::rep>(portion, 1));
    plan.period = period * plan.message.count;
    return plan;
}

// The portion is rounded up and its period made to fit, so that 1,500 a second
// are 2 each 1.333 ms, and not 1,000 or 2,000.
GeneratorPlan steadyPlan(double perSecond)
{
    constexpr double Nanoseconds = 1e9;
    const double rate = std::clamp(perSecond, 0.001, GeneratorPlan::MostRate);
    const double least = static_cast<double>(nanoseconds(GeneratorPlan::LeastPeriod).count());
    GeneratorPlan plan;
    plan.message.count = static_cast<std::uint32_t>(std::max(1.0, std::ceil(rate * least / Nanoseconds)));
    plan.period = nanoseconds(std::llround(plan.message.count * Nanoseconds / rate));
    return plan;
}

GeneratorPlan burstPlan(std::uint32_t events, nanoseconds period)
{
    GeneratorPlan plan;
    plan.message.count = events;
    plan.period = std::max<nanoseconds>(period, GeneratorPlan::LeastPeriod);
    plan.bursts = true;
    return plan;
}

QString planText(const GeneratorPlan& plan)
{
    const QString period = durationText(static_cast<std::uint64_t>(plan.period.count()));
    //: %1 is "7 events", %2 a time such as 10.0 ms
    return QCoreApplication::translate("Generator", "%1 every %2")
        .arg(eventCount(plan.message.count), period);
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "color_rule.hpp"

#include <algorithm>
#include <utility>

#include <QSettings>

#include "filter_parser.hpp"

namespace efdmon::gui {
namespace {

constexpr auto RulesKey = "colorRules";
constexpr int MostRules = 100;

} // namespace

std::vector<ColorRule> readColorRules(QSettings& settings)
{
    std::vector<ColorRule> rules;
    const int count = std::min(settings.beginReadArray(QLatin1String(RulesKey)), MostRules);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        rules.push_back({settings.value(QStringLiteral("filter")).toString(),
                         QColor(settings.value(QStringLiteral("color")).toString()),
                         settings.value(QStringLiteral("enabled"), true).toBool()});
    }
    settings.endArray();
    return rules;
}

void writeColorRules(QSettings& settings, const std::vector<ColorRule>& rules)
{
    settings.remove(QLatin1String(RulesKey));
    settings.beginWriteArray(QLatin1String(RulesKey), static_cast<int>(rules.size()));
    for (std::size_t i = 0; i < rules.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(QStringLiteral("filter"), rules[i].filter);
        settings.setValue(QStringLiteral("color"), rules[i].color.name());
        settings.setValue(QStringLiteral("enabled"), rules[i].enabled);
    }
    settings.endArray();
}

void ColorRules::set(const std::vector<ColorRule>& rules, const FilterContext& context)
{
    rules_.clear();
    for (const ColorRule& rule : rules) {
        ParsedFilter parsed = parseFilter(rule.filter);
        if (rule.enabled && !parsed.error && !parsed.program.acceptsAll() && rule.color.isValid())
            rules_.push_back({std::move(parsed.program), rule.color});
    }
    bind(context);
}

void ColorRules::bind(const FilterContext& context)
{
    for (Ready& rule : rules_)
        rule.program.bind(context);
}

std::optional<QColor> ColorRules::color(const LogRecord& record, const LogRecord* previous) const
{
    for (const Ready& rule : rules_)
        if (rule.program.matches(record, previous))
            return rule.color;
    return {};
}

} // namespace efdmon::gui

// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a colour: what a filter accepts is tinted.
#pragma once

#include <optional>
#include <vector>

#include <QColor>
#include <QString>

#include "filter_program.hpp"

class QSettings;

namespace efdmon::gui {

struct ColorRule {
    QString filter;
    QColor color;
    bool enabled = true;

    bool operator==(const ColorRule&) const = default;
};

std::vector<ColorRule> readColorRules(QSettings& settings);
void writeColorRules(QSettings& settings, const std::vector<ColorRule>& rules);

// Rules made ready for use; those that cannot be read have no effect.
class ColorRules {
public:
    void set(const std::vector<ColorRule>& rules, const FilterContext& context);
    void bind(const FilterContext& context);
    // That of the first rule that accepts the record.
    std::optional<QColor> color(const LogRecord& record, const LogRecord* previous) const;

private:
    struct Ready {
        FilterProgram program;
        QColor color;
    };
    std::vector<Ready> rules_;
};

} // namespace efdmon::gui

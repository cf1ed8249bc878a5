// SPDX-License-Identifier: GPL-3.0-or-later
#include "alert_rule.hpp"

#include <algorithm>

#include <QSettings>

namespace efdmon::gui {
namespace {

using std::chrono::seconds;

constexpr auto AlertsKey = "alerts";
constexpr int MostChannels = 1000;
constexpr int MostSeconds = 86'400;

void readSeconds(const QSettings& settings, const QString& key, seconds& value)
{
    const int number = settings.value(key, static_cast<int>(value.count())).toInt();
    value = seconds(std::clamp(number, 1, MostSeconds));
}

void writeSeconds(QSettings& settings, const QString& key, seconds value)
{
    settings.setValue(key, static_cast<int>(value.count()));
}

} // namespace

AlertBook readAlerts(QSettings& settings)
{
    AlertBook book;
    const int count = std::min(settings.beginReadArray(QLatin1String(AlertsKey)), MostChannels);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        AlertRules& rules = book[settings.value(QStringLiteral("channel")).toString()];
        rules.fires = settings.value(QStringLiteral("fires")).toBool();
        rules.fast = settings.value(QStringLiteral("fast")).toBool();
        rules.silent = settings.value(QStringLiteral("silent")).toBool();
        rules.loses = settings.value(QStringLiteral("loses")).toBool();
        rules.fastRate = std::max(1U, settings.value(QStringLiteral("fastRate"), rules.fastRate).toUInt());
        readSeconds(settings, QStringLiteral("firesGap"), rules.firesGap);
        readSeconds(settings, QStringLiteral("fastFor"), rules.fastFor);
        readSeconds(settings, QStringLiteral("silentFor"), rules.silentFor);
        readSeconds(settings, QStringLiteral("losesGap"), rules.losesGap);
    }
    settings.endArray();
    book.erase(QString());
    return book;
}

void writeAlerts(QSettings& settings, const AlertBook& book)
{
    settings.remove(QLatin1String(AlertsKey));
    settings.beginWriteArray(QLatin1String(AlertsKey), static_cast<int>(book.size()));
    int index = 0;
    for (const auto& [channel, rules] : book) {
        settings.setArrayIndex(index++);
        settings.setValue(QStringLiteral("channel"), channel);
        settings.setValue(QStringLiteral("fires"), rules.fires);
        settings.setValue(QStringLiteral("fast"), rules.fast);
        settings.setValue(QStringLiteral("silent"), rules.silent);
        settings.setValue(QStringLiteral("loses"), rules.loses);
        settings.setValue(QStringLiteral("fastRate"), rules.fastRate);
        writeSeconds(settings, QStringLiteral("firesGap"), rules.firesGap);
        writeSeconds(settings, QStringLiteral("fastFor"), rules.fastFor);
        writeSeconds(settings, QStringLiteral("silentFor"), rules.silentFor);
        writeSeconds(settings, QStringLiteral("losesGap"), rules.losesGap);
    }
    settings.endArray();
}

} // namespace efdmon::gui

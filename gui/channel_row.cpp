// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel_row.hpp"

#include <QLocale>

#include "duration.hpp"
#include "log_model.hpp"
#include "process_text.hpp"
#include "wall_clock.hpp"

namespace efdmon::gui {

QString channelTitle(const ChannelStatus& channel)
{
    if (channel.simulated)
        return channel.name;
    const QString node = nodeName(channel.number);
    return channel.name.isEmpty() || channel.name == node ? node
                                                          : QStringLiteral("%1 (%2)").arg(channel.name, node);
}

QString lastEventText(const ChannelRow& row)
{
    if (!row.status.error.isEmpty())
        return row.status.error;
    if (!row.last)
        return QStringLiteral("–");
    QString text = QString::fromStdString(wallClock().clock_text(row.last->time_ns));
    text += QStringLiteral("   ") + QString::fromStdString(source_name(row.last->source));
    if (const QString process = processText(*row.last); !process.isEmpty())
        text += QStringLiteral("   ") + process;
    return text;
}

QString latencyText(const Latency& latency)
{
    if (latency.count == 0)
        return QStringLiteral("–");
    return QStringLiteral("%1 / %2").arg(durationText(latency.p50), durationText(latency.p99));
}

QString shareText(std::uint64_t part, std::uint64_t whole)
{
    if (whole == 0)
        return QStringLiteral("–");
    const double percent = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    if (part > 0 && percent < 0.1)
        return QStringLiteral("< %1 %").arg(QLocale().toString(0.1, 'f', 1));
    // Never "100.0 %" for what is not all.
    if (part < whole && percent > 99.9)
        return QStringLiteral("> %1 %").arg(QLocale().toString(99.9, 'f', 1));
    return QStringLiteral("%1 %").arg(part == whole ? QStringLiteral("100")
                                                    : QLocale().toString(percent, 'f', 1));
}

} // namespace efdmon::gui

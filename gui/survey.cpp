// SPDX-License-Identifier: GPL-3.0-or-later
#include "survey.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

namespace efdmon::gui {
namespace {

bool matches(const QString& wanted, const ChannelStatus& channel)
{
    const QString node = nodeName(channel.number);
    return wanted == channel.name || wanted == node || wanted == QStringLiteral("/dev/") + node
        || wanted == QString::number(channel.number);
}

bool isWanted(const ChannelStatus& channel, const QStringList& wanted)
{
    return wanted.isEmpty() || std::any_of(wanted.begin(), wanted.end(), [&](const QString& one) {
               return matches(one, channel);
           });
}

bool isPresent(const QString& wanted, const std::vector<ChannelStatus>& channels)
{
    return std::any_of(channels.begin(), channels.end(),
                       [&](const auto& one) { return matches(wanted, one); });
}

// By the effective ids, as open(2) will decide; QFileInfo goes by the real ones.
bool mayAccess(const std::filesystem::path& node, int mode)
{
    return faccessat(AT_FDCWD, node.c_str(), mode, AT_EACCESS) == 0;
}

} // namespace

bool Survey::anyWatched() const
{
    return std::any_of(channels.begin(), channels.end(), [](const auto& channel) { return channel.watched; });
}

QString nodeName(unsigned channel)
{
    return QStringLiteral("efdmon%1").arg(channel);
}

QString channelName(const ChannelStatus& channel)
{
    return channel.name.isEmpty() ? nodeName(channel.number) : channel.name;
}

QString channelName(const std::map<unsigned, QString>& names, unsigned channel)
{
    const auto found = names.find(channel);
    return found != names.end() ? found->second : nodeName(channel);
}

QString devicePath(const ChannelStatus& channel)
{
    return channel.simulated ? channel.name : QStringLiteral("/dev/%1").arg(nodeName(channel.number));
}

Survey survey(const SystemPaths& paths, const QStringList& wanted)
{
    Survey result;
    const Diagnosis diagnosis = diagnose(paths);
    result.problem = diagnosis.problem;
    result.summary = QString::fromStdString(diagnosis.summary);
    result.log = QString::fromStdString(diagnosis.log);
    for (const std::string& command : diagnosis.commands)
        result.commands << QString::fromStdString(command);
    result.moduleVersion = QString::fromStdString(module_version(paths).value_or(std::string()));

    for (const ChannelEntry& entry : list_channels(paths)) {
        ChannelStatus channel;
        channel.number = entry.number;
        channel.name = QString::fromStdString(entry.name);
        channel.events = entry.events;
        channel.listeners = entry.listeners;
        channel.ringEntries = entry.ring_entries;
        const std::filesystem::path node = paths.dev / nodeName(entry.number).toStdString();
        // A channel without its node has gone, or is not there yet.
        if (!mayAccess(node, F_OK))
            continue;
        channel.writable = mayAccess(node, W_OK);
        result.channels.push_back(channel);
    }
    keepWanted(result, wanted);
    return result;
}

void keepWanted(Survey& survey, const QStringList& wanted)
{
    std::erase_if(survey.channels, [&](const ChannelStatus& channel) { return !isWanted(channel, wanted); });
    for (const QString& one : wanted)
        if (!isPresent(one, survey.channels))
            survey.missing << one;
}

} // namespace efdmon::gui

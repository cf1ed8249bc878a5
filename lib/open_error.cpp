// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_error.hpp"

#include <cerrno>

#include "access.hpp"
#include "text.hpp"

namespace efdmon {

namespace {

std::string remedy_of(const Diagnosis& diagnosis)
{
    const std::string commands = diagnosis.remedy();
    return commands.empty() ? diagnosis.summary : diagnosis.summary + ' ' + commands;
}

std::string channels_text(const SystemPaths& paths)
{
    std::string text;
    for (const ChannelEntry& channel : list_channels(paths)) {
        text += text.empty() ? "The channels are: " : ", ";
        text += std::to_string(channel.number) + " (" + channel.name + ')';
    }
    return text.empty() ? "The module has no channels." : text + '.';
}

// The module is there, with its nodes.
bool is_about_channels(Problem problem)
{
    switch (problem) {
    case Problem::None:
    case Problem::GroupMissing:
    case Problem::NotInGroup:
    case Problem::GroupPending:
    case Problem::NodeRefused:
        return true;
    default:
        return false;
    }
}

// Only where the machine as a whole is well is the channel itself the matter.
std::string absence_remedy(const SystemPaths& paths)
{
    const Diagnosis diagnosis = diagnose(paths);
    return is_about_channels(diagnosis.problem) ? channels_text(paths) : remedy_of(diagnosis);
}

std::string open_remedy(int code, const std::string& node, const SystemPaths& paths)
{
    switch (code) {
    case ENOENT:
    case ENOTDIR:
    case ENODEV:
    case ENXIO:
        return absence_remedy(paths);
    case EACCES:
    case EPERM:
        return remedy_of(explain_refusal(current_user(), node));
    case EBUSY:
        return "Another program has it to itself: close that and try again.";
    case EMFILE:
    case ENFILE:
        return "Close other programs that watch channels, or raise the limit: that of 'ulimit -n', or root "
               "the one in "
               "/sys/module/efdmon/parameters/max_user_files.";
    default:
        return channels_text(paths);
    }
}

} // namespace

Error no_such_channel(std::string_view which, const SystemPaths& paths)
{
    return {ENOENT, "There is no channel '" + std::string(which) + '\'', absence_remedy(paths)};
}

Error open_error(int code, const std::string& node, const SystemPaths& paths)
{
    return {code, "Cannot open " + node + ": " + errno_text(code), open_remedy(code, node, paths)};
}

} // namespace efdmon

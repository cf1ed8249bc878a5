// SPDX-License-Identifier: GPL-3.0-or-later
#include "problem_text.hpp"

#include <algorithm>

#include <QCoreApplication>

namespace efdmon::gui {
namespace {

struct Context {
    Q_DECLARE_TR_FUNCTIONS(Problem)
};

// The module is in order; what was asked for, or what opening said, is not.
ProblemText noChannelText(const Survey& survey)
{
    const auto failed = std::find_if(survey.channels.begin(), survey.channels.end(),
                                     [](const ChannelStatus& one) { return !one.error.isEmpty(); });
    if (failed != survey.channels.end())
        return {Context::tr("Channel %1 cannot be watched").arg(nodeName(failed->number)), failed->error, {}};
    if (!survey.missing.isEmpty())
        return {Context::tr("There is no channel “%1”").arg(survey.missing.join(QStringLiteral("”, “"))),
                Context::tr(
                    "The module is loaded, but it has no channel of that name. This lists those there are:"),
                {QStringLiteral("grep . /sys/class/efdmon/*/name")}};
    return {Context::tr("There is no channel yet"),
            Context::tr("The module is loaded, but neither it nor any driver has made a channel."),
            {}};
}

} // namespace

ProblemText problemText(const Survey& survey)
{
    switch (survey.problem) {
    case Problem::ModuleNotInstalled:
        return {Context::tr("The kernel module is not installed"),
                Context::tr("The running kernel has no module “efdmon”. It comes with its own package, which "
                            "builds it for each kernel that is installed."),
                survey.commands};
    case Problem::ModuleNotLoaded:
        return {Context::tr("The kernel module is not loaded"),
                Context::tr("The module “efdmon” is installed for the running kernel. Load it:"),
                survey.commands};
    case Problem::NodeMissing:
        return {Context::tr("The device node is missing"),
                Context::tr(
                    "The module is loaded and has channels, but there is no /dev/efdmon0 to open. Let udev "
                    "look again:"),
                survey.commands};
    case Problem::NotPermitted:
        return {Context::tr("You may not open the channels"),
                Context::tr(
                    "The module is loaded, but this user has no access to its devices. There is no need for "
                    "root: membership in a group is enough. It counts from the next login on."),
                survey.commands};
    case Problem::None:
        break;
    }
    return noChannelText(survey);
}

} // namespace efdmon::gui

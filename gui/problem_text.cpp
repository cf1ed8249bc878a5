// SPDX-License-Identifier: GPL-3.0-or-later
#include "problem_text.hpp"

#include <algorithm>

#include <QCoreApplication>
#include <QSysInfo>

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

// The library has one Problem for three cases; its commands tell them apart.
ProblemText notPermittedText(const Survey& survey)
{
    ProblemText text{Context::tr("You may not open the channels"), {}, survey.commands};
    const QString all = survey.commands.join(QLatin1Char('\n'));
    if (all.isEmpty())
        text.explanation
            = Context::tr("You have joined the group “efdmon”, but this session began before that. "
                          "Log out and in again.");
    else if (all.contains(QStringLiteral("adduser")))
        text.explanation
            = Context::tr("The module is loaded, but this user has no access to its devices. There is "
                          "no need for root: membership in a group is enough. Join it, then log out "
                          "and in again.");
    else
        text.explanation
            = Context::tr("You are in the group “efdmon”, but the devices do not belong to it. Let "
                          "udev apply its rule:");
    return text;
}

} // namespace

ProblemText problemText(const Survey& survey)
{
    switch (survey.problem) {
    case Problem::ModuleNotInstalled:
        return {Context::tr("The kernel module is not installed"),
                Context::tr("The running kernel, %1, has no module “efdmon”. It comes with its own package, "
                            "which builds it for each kernel that is installed.")
                    .arg(QSysInfo::kernelVersion()),
                survey.commands};
    case Problem::ModuleNotLoaded:
        return {Context::tr("The kernel module is not loaded"),
                Context::tr("The module “efdmon” is installed for the running kernel. Load it:"),
                survey.commands};
    case Problem::NodeMissing:
        return {
            Context::tr("The device node is missing"),
            Context::tr(
                "The module is loaded and has channels, but not each of them has its device node in /dev. "
                "Let udev look again:"),
            survey.commands};
    case Problem::NotPermitted:
        return notPermittedText(survey);
    case Problem::None:
        break;
    }
    return noChannelText(survey);
}

} // namespace efdmon::gui

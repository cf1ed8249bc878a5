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
    if (survey.simulated)
        return {
            Context::tr("There is no simulated channel “%1”")
                .arg(survey.missing.join(QStringLiteral("”, “"))),
            Context::tr(
                "With a rate there is one, “simulated 0”; without, there are three, up to “simulated 2”."),
            {},
            true};
    if (!survey.missing.isEmpty())
        return {Context::tr("There is no channel “%1”").arg(survey.missing.join(QStringLiteral("”, “"))),
                Context::tr(
                    "The module is loaded, but it has no channel of that name. This lists those there are:"),
                {QStringLiteral("grep . /sys/class/efdmon/*/name")}};
    return {Context::tr("There is no channel yet"),
            Context::tr("The module is loaded, but neither it nor any driver has made a channel."),
            {}};
}

ProblemText notPermittedText(const Survey& survey)
{
    ProblemText text{Context::tr("You may not open the channels"), {}, survey.commands};
    if (survey.problem == Problem::GroupPending)
        text.explanation = groupPendingText();
    else if (survey.problem == Problem::NodeRefused)
        text.explanation
            = Context::tr("You are in the group “efdmon”, but the devices do not belong to it. Let "
                          "udev apply its rule:");
    else
        text.explanation
            = Context::tr("The module is loaded, but this user has no access to its devices. There is "
                          "no need for root: membership in a group is enough. Join it, then log out "
                          "and in again.");
    return text;
}

// The package is there, but no module for the running kernel.
ProblemText notBuiltText(const Survey& survey)
{
    ProblemText text{Context::tr("The kernel module is not built for this kernel"), {}, survey.commands};
    const QString kernel = QSysInfo::kernelVersion();
    if (survey.problem == Problem::HeadersMissing)
        text.explanation
            = Context::tr("Building the module for the running kernel, %1, takes the headers of that "
                          "kernel, and they are not installed.")
                  .arg(kernel);
    else if (survey.problem == Problem::BuildFailed)
        text.explanation
            = Context::tr("Building the module for the running kernel, %1, has failed. The log says "
                          "why: %2")
                  .arg(kernel, survey.log);
    else
        text.explanation
            = Context::tr("The headers of the running kernel, %1, are installed. Build the module:")
                  .arg(kernel);
    return text;
}

} // namespace

QString groupPendingText()
{
    return Context::tr("You have joined the group “efdmon”, but this session began before that. "
                       "Log out and in again.");
}

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
    case Problem::HeadersMissing:
    case Problem::NotBuilt:
    case Problem::BuildFailed:
        return notBuiltText(survey);
    case Problem::SignatureRejected:
        return {Context::tr("The kernel rejects the module"),
                Context::tr(
                    "The running kernel takes only modules that are signed with a key it knows: Secure Boot "
                    "is on, or an option on its command line asks for that. “efdctl doctor” says which."),
                survey.commands};
    case Problem::AbiMismatch:
        return {Context::tr("The module and this program do not fit together"),
                Context::tr("They come from different versions, and speak different versions of the device "
                            "interface. Bring the older one up to date:"),
                survey.commands};
    case Problem::GroupMissing:
    case Problem::NotInGroup:
    case Problem::GroupPending:
    case Problem::NodeRefused:
        return notPermittedText(survey);
    case Problem::None:
        break;
    }
    return noChannelText(survey);
}

QString problemReport(const ProblemText& text)
{
    QString report = text.headline + u'\n' + text.explanation + u'\n';
    for (const QString& command : text.commands)
        report += QStringLiteral("\n    ") + command;
    return text.commands.isEmpty() ? report : report + u'\n';
}

} // namespace efdmon::gui

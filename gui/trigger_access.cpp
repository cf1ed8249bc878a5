// SPDX-License-Identifier: GPL-3.0-or-later
#include "trigger_access.hpp"

#include <QCoreApplication>

#include "problem_text.hpp"

namespace efdmon::gui {
namespace {

struct FiringText {
    Q_DECLARE_TR_FUNCTIONS(Firing)
};

// There is no need for root; a group is enough.
QString whoMayFire(const FiringRights& rights)
{
    const QString commands = rights.commands.join(QStringLiteral(" && "));
    switch (rights.problem) {
    case Problem::GroupPending:
        return groupPendingText();
    case Problem::NodeRefused:
        return FiringText::tr("You are in the group “efdmon”, but the device does not belong to it: %1")
            .arg(commands);
    case Problem::GroupMissing:
    case Problem::NotInGroup:
        return FiringText::tr("Members of the group “efdmon” may fire: %1, then log out and in again.")
            .arg(commands);
    default:
        return FiringText::tr("Members of the group “efdmon” may fire: %1, then log out and in again.")
            .arg(QStringLiteral("sudo adduser $USER efdmon"));
    }
}

} // namespace

QString whyNotFire(const ChannelStatus* channel, const FiringRights& rights)
{
    if (!channel)
        return FiringText::tr("There is no channel to fire on");
    if (channel->writable)
        return {};
    return FiringText::tr("Firing needs write access to %1, and this user may only read it.")
               .arg(devicePath(*channel))
        + u'\n' + whoMayFire(rights);
}

} // namespace efdmon::gui

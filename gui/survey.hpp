// SPDX-License-Identifier: GPL-3.0-or-later
// One look at the machine: what is there, and what may be done with it.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include <QMetaType>
#include <QString>
#include <QStringList>

#include "efdmon/system.hpp"

namespace efdmon::gui {

struct ChannelStatus {
    unsigned number = 0;
    QString name;
    std::uint64_t events = 0;
    std::uint32_t listeners = 0;
    std::uint32_t ringEntries = 0; // 0 if not known
    bool watched = false;
    bool fresh = false; // since this survey: its counts start anew
    bool writable = false; // this user may fire
    bool simulated = false; // by this program: there is no device
    QString error; // why it is not watched
};

struct Survey {
    Problem problem = Problem::None;
    QString summary; // in English, from the library
    QStringList commands; // that mend it
    QString log; // a file that says more, if there is one
    QString moduleVersion;
    std::vector<ChannelStatus> channels; // by number
    QStringList missing; // asked for, but not there
    bool simulated = false; // all of them; no module has been looked for

    bool anyWatched() const;
};

QString nodeName(unsigned channel);
// Its name, or for want of one that of the node.
QString channelName(const ChannelStatus& channel);
QString channelName(const std::map<unsigned, QString>& names, unsigned channel);
// The device, or for want of one the name.
QString devicePath(const ChannelStatus& channel);

// `wanted` are numbers, nodes or names; none means all channels.
Survey survey(const SystemPaths& paths, const QStringList& wanted);
// Drops the channels that are not wanted, and notes which are missing.
void keepWanted(Survey& survey, const QStringList& wanted);

} // namespace efdmon::gui

Q_DECLARE_METATYPE(efdmon::gui::Survey)

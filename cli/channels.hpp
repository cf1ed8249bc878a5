// SPDX-License-Identifier: GPL-3.0-or-later
// Which channels a command is about.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "efdmon/channel.hpp"
#include "efdmon/system.hpp"

namespace efdmon::cli {

// A positional argument for one channel, default "0".
void add_channel_argument(CLI::App& app, std::string& which);

// A positional argument for any number of channels; none means all.
void add_channels_argument(CLI::App& app, std::vector<std::string>& which);

// The channels that there are; where there is none, what is the matter.
Result<std::vector<ChannelEntry>> existing_channels(const SystemPaths& paths = {});

// Opens each, once, in the order given; all that there are if none is given.
Result<std::vector<Channel>> open_channels(const std::vector<std::string>& which, Access access);

} // namespace efdmon::cli

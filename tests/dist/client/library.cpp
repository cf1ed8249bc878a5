// SPDX-License-Identifier: GPL-3.0-or-later
// Uses what is in several files of the library, and what it needs itself.
#include <efdmon/channel.hpp>
#include <efdmon/log_writer.hpp>

#include <iostream>
#include <sstream>

int main()
{
    const auto channel = efdmon::Channel::open("/dev/no-such-channel");
    if (channel || channel.error().text().empty()) {
        std::cerr << "a channel that is none was opened\n";
        return 1;
    }
    std::stringstream log;
    const auto writer = efdmon::LogWriter::create(efdmon::LogFormat::Native, log, efdmon::WallClock(0));
    efdmon::Event event;
    event.seq = 1;
    writer->write("channel", event);
    writer->finish();
    if (log.str().empty()) {
        std::cerr << "the log is empty\n";
        return 1;
    }
    return 0;
}

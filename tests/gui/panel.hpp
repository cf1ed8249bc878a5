// SPDX-License-Identifier: GPL-3.0-or-later
// A log panel with some events in it.
#pragma once

#include <QAction>
#include <QWidget>

#include "filter_edit.hpp"
#include "log_panel.hpp"
#include "log_records.hpp"
#include "log_view.hpp"

namespace efdmon::gui::test {

struct Panel {
    explicit Panel(std::uint64_t count = 100)
    {
        std::vector<LogRecord> records;
        for (std::uint64_t seq = 1; seq <= count; ++seq) {
            LogRecord record;
            record.channel = seq % 2 == 0;
            Event& event = record.event;
            event.seq = seq;
            event.time_ns = 1'000'000'000 + seq * 1'000'000;
            event.id = static_cast<std::uint32_t>(seq % 10);
            event.source = Source::Sysfs;
            event.flags = Event::FlagTask;
            event.pid = event.tid = 42;
            setComm(event, seq % 2 == 0 ? "bash" : "my tool");
            event.data = {seq, 0xff};
            records.push_back(record);
        }
        model.setChannelNames({{0, QStringLiteral("efdmon0")}, {1, QStringLiteral("button")}});
        model.append(records);
        panel.count(records, 0);
        panel.view().showChannels(model.channelNames());
        panel.resize(900, 400);
        panel.show();
    }

    template <class Object>
    Object& find(const char* name)
    {
        return *panel.findChild<Object*>(QLatin1String(name));
    }
    QAction& action(const char* name) { return find<QAction>(name); }
    std::uint64_t currentSeq() { return model.record(panel.view().currentIndex().row()).event.seq; }
    void search(const char* text) { find<FilterEdit>("findEdit").setText(QLatin1String(text)); }

    LogModel model;
    LogPanel panel{model};
};

} // namespace efdmon::gui::test

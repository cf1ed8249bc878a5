// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel_page.hpp"

#include <QSplitter>
#include <QVBoxLayout>

#include "channel_chip.hpp"
#include "channel_table.hpp"
#include "log_panel.hpp"
#include "timeline_plot.hpp"

namespace efdmon::gui {

void stackParts(QWidget& page, const ChannelPageParts& parts)
{
    parts.splitter->addWidget(parts.plots);
    parts.splitter->addWidget(parts.panel);
    parts.splitter->setStretchFactor(0, 0);
    parts.splitter->setStretchFactor(1, 1);
    parts.splitter->setChildrenCollapsible(false);

    auto* column = new QVBoxLayout(&page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(parts.splitter->handleWidth());
    column->addWidget(parts.table);
    column->addWidget(parts.chip);
    column->addWidget(parts.splitter, 1);
}

void followSelection(const ChannelPageParts& parts, TimelinePlot& timeline, const LogModel& log)
{
    ChannelTable* table = parts.table;
    ChannelChip* chip = parts.chip;
    QObject::connect(table, &ChannelTable::selectedChannelsChanged, &timeline, &TimelinePlot::setChannels);
    QObject::connect(table, &ChannelTable::selectedChannelsChanged, parts.panel, &LogPanel::setChannels);
    QObject::connect(table, &ChannelTable::selectedChannelsChanged, chip,
                     [chip, &log](const std::set<unsigned>& channels) { chip->setChannels(channels, log); });
    QObject::connect(chip, &ChannelChip::allWanted, table, [table] {
        table->setFocus(); // the button goes
        table->clearSelection();
    });
}

} // namespace efdmon::gui

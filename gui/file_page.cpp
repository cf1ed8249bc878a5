// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_page.hpp"

#include <QSplitter>

#include "channel_chip.hpp"
#include "channel_page.hpp"
#include "file_table.hpp"
#include "log_panel.hpp"
#include "log_view.hpp"
#include "time_selection.hpp"
#include "timeline.hpp"

namespace efdmon::gui {

FilePage::FilePage(QWidget* parent)
    : QWidget(parent)
    , table_(new FileTable(file_))
    , chip_(new ChannelChip)
    , timeline_(new Timeline(channels_))
    , panel_(new LogPanel(log_))
    , splitter_(new QSplitter(Qt::Vertical))
{
    setObjectName(QStringLiteral("filePage"));
    splitter_->setObjectName(QStringLiteral("fileSplitter"));
    const ChannelPageParts parts{table_, chip_, timeline_, panel_, splitter_};
    stackParts(*this, parts);
    followSelection(parts, timeline_->plot(), log_);
    new TimeSelection(timeline_->plot(), panel_->view(), this);
    panel_->view().showChannels({});
    setFocusProxy(panel_);
}

void FilePage::setClock(const WallClock& clock)
{
    file_.setClock(clock);
    channels_.history().setClock(clock);
    panel_->setRecorded(clock);
}

QDateTime FilePage::dateOf(std::uint64_t timeNs) const
{
    return QDateTime::fromMSecsSinceEpoch(log_.clock().unix_ns(timeNs) / 1'000'000);
}

void FilePage::setHint(const QString& text)
{
    panel_->view().setHint(text);
}

void FilePage::nameChannels(const std::vector<RecordedChannel>& channels)
{
    if (named_ == channels.size())
        return;
    std::map<unsigned, QString> names;
    for (; named_ < channels.size(); ++named_)
        names[channels[named_].number] = channels[named_].name;
    panel_->setChannelNames(names);
}

void FilePage::apply(const LogPart& part)
{
    nameChannels(part.channels);
    file_.setChannels(part.channels);
    const auto end = static_cast<std::int64_t>(part.endNs);
    channels_.apply(part.snapshot, end);
    log_.append(part.snapshot.records);
    panel_->count(part.snapshot.records, end / 1'000'000);
    if (begun_ || part.endNs == 0) {
        timeline_->refresh();
        return;
    }
    begun_ = true;
    timeline_->endWith(end);
    // A recording is read from its beginning.
    panel_->view().setFollowing(false);
    panel_->view().scrollToTop();
}

} // namespace efdmon::gui

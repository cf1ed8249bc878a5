// SPDX-License-Identifier: GPL-3.0-or-later
#include "clear_control.hpp"

#include <utility>

#include <QAction>

#include "live_page.hpp"
#include "notice_bar.hpp"
#include "numbers.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {

ClearControl::ClearControl(LivePage& page, NoticeBar& notice, QObject* parent)
    : QObject(parent)
    , page_(page)
    , notice_(notice)
    , action_(new QAction(tintedIcon(QStringLiteral("clear")), tr("&Clear"), this))
{
    action_->setObjectName(QStringLiteral("clearAction"));
    action_->setShortcut(Qt::CTRL | Qt::Key_L);
    action_->setToolTip(tr("Empty the log; counts stay (Ctrl+L)"));
    connect(action_, &QAction::triggered, this, &ClearControl::clear);
}

void ClearControl::update()
{
    const LogModel& log = page_.log();
    action_->setEnabled(log.store().size() + log.held() > 0);
    const bool full = log.store().size() + log.held() >= log.store().capacity();
    if (full && !cleared_.expired())
        notice_.putAway();
}

void ClearControl::clear()
{
    notice_.putAway(); // what was cleared before goes first
    auto cleared = std::make_shared<ClearedEvents>(page_.clear());
    cleared_ = cleared;
    //: %1 is "7 events"
    notice_.say(Signal::Good, tr("Cleared %1.").arg(eventCount(cleared->log.size())));
    notice_.offer(tr("Undo"), [this, cleared = std::move(cleared)] { page_.putBack(std::move(*cleared)); });
}

} // namespace efdmon::gui

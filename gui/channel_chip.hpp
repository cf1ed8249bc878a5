// SPDX-License-Identifier: GPL-3.0-or-later
// Says which channels all below it is about, where these are not all of them, and
// brings the others back.
#pragma once

#include <set>

#include <QFrame>

namespace efdmon::gui {

class FittingLabel;
class LogModel;

class ChannelChip : public QFrame {
    Q_OBJECT
public:
    explicit ChannelChip(QWidget* parent = nullptr);

    // None means all of them, of which there is nothing to say.
    void setChannels(const std::set<unsigned>& channels, const LogModel& log);

Q_SIGNALS:
    void allWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void paint();

    FittingLabel* text_;
};

} // namespace efdmon::gui

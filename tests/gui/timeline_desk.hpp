// SPDX-License-Identifier: GPL-3.0-or-later
// A timeline with ten minutes of events in it.
#pragma once

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include "channel_model.hpp"
#include "timeline.hpp"

namespace efdmon::gui::test {

inline constexpr std::int64_t Ms = 1'000'000;
inline constexpr std::int64_t Second = 1000 * Ms;

inline ChannelStatus channelStatus(unsigned number)
{
    ChannelStatus made;
    made.number = number;
    made.name = nodeName(number);
    made.watched = made.fresh = true;
    return made;
}

// A window with a timeline of two channels: ten minutes, then a loss, up to now.
struct Desk {
    Desk()
        : timeline(model)
        , plot(timeline.plot())
        , start(model.now())
    {
        model.setChannels({channelStatus(0), channelStatus(1)});
        timeline.refresh();
        // On a full second, where any marker may be.
        now = plot.view().to() / Second * Second + 600 * Second;
        start = now - 600 * Second;
        Snapshot snapshot;
        snapshot.counts[0] = {600, 600, 0, 600};
        for (std::int64_t i = 0; i < 600; ++i)
            snapshot.sums[0].push_back({(start + i * Second) / Ms * Ms, {1, 0}});
        snapshot.sums[1].push_back({(now - 2 * Second) / Ms * Ms, {100, 20}});
        model.apply(snapshot, now);
        timeline.refresh();
        timeline.resize(800, 240);
        timeline.show();
        timeline.activateWindow();
        plot.setFocus();
    }

    bool ready() { return QTest::qWaitForWindowActive(&timeline) && settle(); }
    // Until the frame under way has been drawn.
    bool settle()
    {
        return QTest::qWaitFor([this] { return !plot.findChild<QTimer*>()->isActive(); });
    }
    QRect field() const { return plot.axisRect()->rect(); }
    QPoint at(double share) const
    {
        return {field().left() + qRound(share * field().width()), field().center().y()};
    }
    void wheel(double share, int delta, Qt::KeyboardModifiers keys = {})
    {
        const QPointF where = at(share);
        QWheelEvent event(where, plot.mapToGlobal(where), {}, QPoint(0, delta), Qt::NoButton, keys,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&plot, &event);
    }
    void drag(double from, double to, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(&plot, Qt::LeftButton, keys, at(from));
        QMouseEvent move(QEvent::MouseMove, at(to), plot.mapToGlobal(at(to)), Qt::NoButton, Qt::LeftButton,
                         keys);
        QApplication::sendEvent(&plot, &move);
        QTest::mouseRelease(&plot, Qt::LeftButton, keys, at(to));
    }
    QString text() const
    {
        return timeline.findChild<QLabel*>(QStringLiteral("timelineMeasure"))->accessibleDescription();
    }
    QAction* action(const char* name) const { return timeline.findChild<QAction*>(QLatin1String(name)); }
    std::int64_t timeAt(double share) const
    {
        return plot.view().from()
            + static_cast<std::int64_t>(share * static_cast<double>(plot.view().span()));
    }

    ChannelModel model;
    Timeline timeline;
    TimelinePlot& plot;
    std::int64_t start;
    std::int64_t now = 0;
};

} // namespace efdmon::gui::test

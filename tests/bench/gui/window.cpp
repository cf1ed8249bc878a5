// SPDX-License-Identifier: GPL-3.0-or-later
// A look inside the program. EFDMON_BENCH names what to measure: start, flood,
// filtered, latest, idle or memory.
#include <QAction>
#include <QApplication>

#include "clocks.hpp"
#include "first_paint.hpp"
#include "live_page.hpp"
#include "measures.hpp"

namespace efdmon::bench {
namespace {

gui::LivePage& livePage()
{
    for (const QWidget* window : QApplication::topLevelWidgets())
        if (auto* page = window->findChild<gui::LivePage*>())
            return *page;
    fail("there is no page with channels");
}

// Something has happened before nothing does: what that has started has to end.
// run.py looks from outside, so as not to wake anything.
void beIdle(const gui::LivePage& page)
{
    auto* trigger = page.window()->findChild<QAction*>(QStringLiteral("triggerAction"));
    if (!trigger || !trigger->isEnabled())
        fail("nothing can be fired");
    trigger->trigger();
    printRow("ready", 1);
}

} // namespace

// The log: it is the last of the page, and nothing is painted before it is known
// that there are channels.
bool isAwaited(const QWidget& widget)
{
    return widget.parent() && widget.parent()->objectName() == QLatin1String("eventLog");
}

void painted()
{
    const std::int64_t start = processCpu();
    const QByteArray measure = qgetenv("EFDMON_BENCH");
    if (measure == "start") {
        printRow("start", static_cast<double>(start));
        QCoreApplication::quit();
    } else if (measure == "flood") {
        measureFlood(livePage());
    } else if (measure == "filtered") {
        measureFilteredFlood(livePage());
    } else if (measure == "latest") {
        measureLatestFlood(livePage());
    } else if (measure == "memory") {
        measureMemory(livePage());
    } else if (measure == "idle") {
        beIdle(livePage());
    } else {
        fail("EFDMON_BENCH names no measure");
    }
}

} // namespace efdmon::bench

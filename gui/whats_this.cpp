// SPDX-License-Identifier: GPL-3.0-or-later
#include "whats_this.hpp"

#include <QCoreApplication>
#include <QWidget>

namespace efdmon::gui {
namespace {

struct WhatsThisText {
    Q_DECLARE_TR_FUNCTIONS(WhatsThis)
};

void explain(QWidget& window, const char* name, const QString& text)
{
    if (auto* part = window.findChild<QWidget*>(QLatin1String(name)))
        part->setWhatsThis(text);
}

void explainChannels(QWidget& window)
{
    explain(
        window, "channelTable",
        WhatsThisText::tr(
            "<b>Channels.</b> One line for each channel that a driver, a program or a shell fires events "
            "on. Choose one or several to see only those below; Esc shows all again. “Lost” counts events "
            "whose records were overwritten before they were read, and the latency is the time from the "
            "kernel’s stamp to this program: half of the events, and 99 of 100, were faster."));
    explain(window, "latencyPlot",
            WhatsThisText::tr("<b>Latency.</b> How long after the kernel’s stamp this program had the events "
                              "of the current channel. The higher a bar, the more events took that long."));
    explain(
        window, "bellPanel",
        WhatsThisText::tr(
            "<b>Bell and records.</b> An eventfd is a counter: it says “7”, and not which seven. Each line "
            "is one read of it, beside the records that it stood for. Both must be the same number."));
}

void explainTimeline(QWidget& window)
{
    explain(
        window, "ratePlot",
        WhatsThisText::tr(
            "<b>Timeline.</b> Events per second of each channel. The wheel zooms, dragging moves. Press A "
            "and B to place two markers: the line above says how many events lie between them. Drag with "
            "Shift held to select a time, and its rows in the log with it. Red feet are losses."));
}

void explainLog(QWidget& window)
{
    explain(window, "eventLog",
            WhatsThisText::tr(
                "<b>Log.</b> Every event, the newest at the bottom, with its number in the channel, the "
                "kernel’s time, the time since the one before, who fired it, and what it carries. Scrolling "
                "up stops the log from following; scrolling to the end takes it up again."));
    explain(window, "latestTable",
            WhatsThisText::tr("<b>Latest per id.</b> One line for each id: its last event, how many there "
                              "were, and how many per second."));
    explain(window, "filterEdit",
            WhatsThisText::tr(
                "<b>Filter.</b> Shows only the events that fit: a word looks into process and channel, and "
                "<i>id == 7 &amp;&amp; process ~ bash</i> combines fields. The funnel has examples."));
    explain(window, "eventDetail", WhatsThisText::tr("<b>Details.</b> Everything about the chosen event."));
}

void explainStatus(QWidget& window)
{
    const QString check = WhatsThisText::tr(
        "<b>Conservation check.</b> Each event adds 1 to an eventfd and writes a record. What the eventfd "
        "has "
        "counted must equal the records received and those lost; where it does, what you see is all there "
        "was.");
    explain(window, "conservationCheck", check);
    explain(window, "conservationMark", check);
    const QString trigger = WhatsThisText::tr(
        "<b>Trigger.</b> Fires that many events on the current channel, the one with the bold name. It needs "
        "write access to the device, and not root.");
    explain(window, "triggerButton", trigger);
    explain(window, "triggerCount", trigger);
}

} // namespace

void explainParts(QWidget& window)
{
    explainChannels(window);
    explainTimeline(window);
    explainLog(window);
    explainStatus(window);
}

} // namespace efdmon::gui

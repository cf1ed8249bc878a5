# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a person uses it: by the machine's keyboard, and by pressing what
has a name. What comes of it is read from the accessible tree, and from the kernel."""

import monitor

EVENTS = "cat /sys/class/efdmon/efdmon0/events"
LOG = "Log state"
MEASURE = "Measured between the markers"
HOLDS = "What the recording holds"
RECORDED = f"/home/{monitor.USER}/run.efdlog"
SAVED = f"/home/{monitor.USER}/saved.csv"


def introduction(report, guest, window):
    """What somebody sees who has never seen the window."""
    shown = window.wait_for("the introduction", lambda shown: has_part(shown, "Introduction") and shown, 120)
    sentences = [one["name"] for one in shown["parts"] if one["name"].endswith(".")]
    report.check("the window introduces itself", any("Trigger" in one for one in sentences), sentences)
    window.press("Got it")
    gone = window.wait_for("the log without it", lambda shown: not has_part(shown, "Introduction"), 30)
    report.check("until it is put away", gone)


def trigger(report, guest, window):
    before = window.events(timeout=120)
    window.press("Trigger")
    report.equal("the Trigger button fires one event", window.wait_for_events(before + 1), before + 1)
    report.equal("and the kernel says so too", int(guest.check(EVENTS)), before + 1)


def filters(report, guest, window):
    """Of twenty events in the log, three have the numbers asked for."""
    first = int(guest.check(EVENTS)) + 1
    shown = int(log_state(window).rpartition(" ")[2])
    monitor.fire(guest, 20)
    total = shown + 20
    report.equal("twenty events come into the log", window.wait_for_part(LOG, f"Log: {total}"), f"Log: {total}")

    condition = f"seq >= {first} && seq < {first + 3}"
    guest.keyboard.press("ctrl", "f")
    guest.keyboard.type(condition)
    entered = window.wait_for("the condition in the filter", lambda shown: condition == text(shown, "Filter"), 30)
    report.check("Ctrl+F leads to the filter", entered)
    wanted = f"Log: 3 / {total}"
    report.equal("typed into the filter, a condition leaves three rows",
                 window.wait_for_part(LOG, wanted), wanted)
    guest.keyboard.type("\n &&")  # what Return has applied stays in force
    told = window.wait_for("what is wrong with the filter",
                           lambda shown: monitor.part(shown, "Filter error"), 30)
    report.check(f"half a condition is explained: {told}", "column" in told.lower() or "position" in told.lower())
    report.equal("and the rows stay as they were", monitor.part(window.look(), LOG), wanted)
    guest.keyboard.press("ctrl", "a")
    guest.keyboard.press("delete")
    report.equal("with the filter emptied, all come back",
                 window.wait_for_part(LOG, f"Log: {total}"), f"Log: {total}")


def pause(report, guest, window):
    before = window.events()
    state = log_state(window)
    guest.keyboard.press("ctrl", "p")
    monitor.fire(guest, 4)
    report.equal("while it is paused, counting goes on", window.wait_for_events(before + 4), before + 4)
    wanted = "Paused, new events kept: 4"
    report.equal("and new events are kept", window.wait_for_part(LOG, wanted), wanted)
    guest.keyboard.press("ctrl", "p")
    wanted = f"Log: {int(state.rpartition(' ')[2]) + 4}"
    report.equal("to be shown afterwards", window.wait_for_part(LOG, wanted), wanted)


def save(report, guest, window, pictures):
    rows = int(log_state(window).rpartition(" ")[2])
    guest.keyboard.press("ctrl", "s")
    window.wait_for("the dialog", lambda shown: has_part(shown, "Save log"), 30)
    guest.screenshot(pictures / "save.png")
    guest.keyboard.press("ctrl", "a")
    guest.keyboard.type(f"{SAVED}\n")
    notice = window.wait_for("the notice", lambda shown: monitor.part(shown, "Notice"), 30)
    report.check(f"the log is saved: {notice}", SAVED in notice and f"{rows}" in notice)
    report.equal("with a line for each row, and a head",
                 int(guest.check(f"wc -l <{SAVED}")), rows + 1)
    report.equal("which is the person's file",
                 guest.check(f"stat -c %U {SAVED}").strip(), monitor.USER)


def markers(report, guest, window):
    """Two markers: the line above the plot measures between them."""
    window.press("Place marker A")
    window.press("Place marker B")
    measured = window.wait_for("a measure", lambda shown: monitor.part(shown, MEASURE), 30)
    report.check(f"between two markers there is a measure: {measured}", "A " in measured and "events" in measured)


def record(report, guest, window, pictures):
    """Recorded from the window, opened in the window, and read by efdctl."""
    guest.keyboard.press("ctrl", "r")
    window.wait_for("the dialog", lambda shown: has_part(shown, "File to record to"), 30)
    guest.keyboard.press("ctrl", "a")
    guest.keyboard.type(f"{RECORDED}\n")
    window.wait_for("a recording", lambda shown: has_part(shown, "Recorded so far"), 30)
    before = window.events()
    monitor.fire(guest, 12)
    report.equal("while it records, the window counts", window.wait_for_events(before + 12), before + 12)
    guest.keyboard.press("ctrl", "r")
    notice = window.wait_for("the end", lambda shown: monitor.part(shown, "Notice"), 30)
    report.check(f"the recording ends: {notice}", "12 events" in notice and "run.efdlog" in notice)
    rows = guest.check(f"efdctl export --quiet --json {RECORDED}").splitlines()
    report.equal("efdctl reads the same events from the file", len(rows), 12)

    window.press("Open")
    held = window.wait_for("the file's window", lambda shown: monitor.part(shown, HOLDS), 60)
    report.check(f"the recording opens in a window: {held}", held.startswith("12 events"))
    guest.screenshot(pictures / "recording.png")
    guest.keyboard.press("ctrl", "w")
    window.wait_for("the window without it", lambda shown: not has_part(shown, HOLDS), 30)


def generate(report, guest, window):
    """Fired by the window, steadily, until it is stopped."""
    before = int(guest.check(EVENTS))
    guest.keyboard.press("ctrl", "shift", "t")
    window.wait_for("the generators", lambda shown: has_part(shown, "Start"), 30)
    window.press("Start")
    guest.wait_until(f"[ $({EVENTS}) -gt {before + 20} ]", 30)
    window.press("Stop all")
    window.wait_for("the end of it", lambda shown: has_part(shown, "Start"), 30)
    fired = int(guest.check(EVENTS))
    report.check(f"a generator fires by itself, here {fired - before} times", fired - before > 20)
    report.equal("and not once it is stopped", int(guest.check(f"sleep 1; {EVENTS}")), fired)
    guest.keyboard.press("esc")
    report.equal("the window has them all", window.wait_for_events(fired), fired)


def language(report, guest, window, pictures):
    """The window of somebody whose session is Chinese."""
    window.stop()
    window.start("LC_ALL=zh_CN.UTF-8")
    shown = window.wait_for("a window in Chinese", lambda shown: has_part(shown, "守恒核对") and shown, 120)
    names = " ".join(one["name"] for one in shown["parts"])
    report.check("the window speaks Chinese", "触发" in names and "筛选" in names, names)
    guest.screenshot(pictures / "chinese.png")
    window.stop()
    window.start()
    window.events(timeout=120)  # it listens again, as those who come next expect


def text(window, name):
    """What stands in the field of that name."""
    return next((one["text"] for one in window["parts"] if one["name"] == name), None)


def has_part(window, name):
    return any(one["name"] == name for one in window["parts"])


def log_state(window):
    return window.wait_for("the state of the log", lambda shown: monitor.part(shown, LOG), 30)


def at_first(report, guest, window, pictures):
    """All that somebody does with the window within the first minutes."""
    introduction(report, guest, window)
    trigger(report, guest, window)
    filters(report, guest, window)
    pause(report, guest, window)
    markers(report, guest, window)
    save(report, guest, window, pictures)
    record(report, guest, window, pictures)
    generate(report, guest, window)

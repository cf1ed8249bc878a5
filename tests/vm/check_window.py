# SPDX-License-Identifier: GPL-3.0-or-later
"""The monitor's window: shows what the root shell fires, exactly."""

import re

import monitor

EVENTS = "cat /sys/class/efdmon/efdmon0/events"


def _all_texts(window):
    return " ".join(f"{one['name']} {one['description']} {one['text']}" for one in window["parts"])


def live_numbers(report, guest, window, pictures):
    window.events(timeout=120)
    report.equal("the monitor runs as an ordinary user",
                 guest.run("ps -o user= -C efd-monitor")[1].strip(), monitor.USER)
    expected = int(guest.check(EVENTS))
    report.equal("the window starts with the kernel's number", window.wait_for_events(expected), expected)

    monitor.fire(guest, 25)
    expected += 25
    report.equal("25 times \"echo 1 > trigger\" add 25", window.wait_for_events(expected), expected)
    for count in (1000, 1000000):
        guest.check(f"echo {count} > {monitor.TRIGGER}")
        expected += count
        report.equal(f"\"echo {count} > trigger\" adds {count}", window.wait_for_events(expected), expected)
    report.equal("the kernel has the same number", int(guest.check(EVENTS)), expected)
    _conservation(report, window)
    guest.screenshot(pictures / "live.png")


def _conservation(report, window):
    text = window.conservation()
    numbers = [int(re.sub(r"\D", "", one)) for one in re.findall(r"\d[\d., \u00a0\u202f]*", text)]
    report.check(f"the conservation check holds: {text}",
                 " = " in text and len(numbers) == 3 and numbers[0] == numbers[1] + numbers[2]
                 and numbers[0] >= 1001025)


def problem_page(report, guest, window, pictures):
    window.stop()
    report.equal("with the monitor closed, the module unloads", guest.run("modprobe -r efdmon"), (0, ""))
    window.start()
    told = window.wait_for("what is wrong", lambda shown: "not loaded" in _all_texts(shown) and shown, 60)
    report.check("the window says that the module is not loaded, and the command that helps",
                 "modprobe efdmon" in _all_texts(told), _all_texts(told))
    guest.screenshot(pictures / "not-loaded.png")

    guest.check("modprobe efdmon")
    report.equal("it goes live by itself when the module comes", window.wait_for_events(0, timeout=60), 0)
    monitor.fire(guest, 7)
    report.equal("and shows what is fired then", window.wait_for_events(7), 7)
    guest.screenshot(pictures / "live-again.png")


def dies_cleanly(report, guest, window):
    guest.check("pkill -KILL -x efd-monitor")
    guest.wait_until("! pgrep -x efd-monitor", 20)
    report.equal("a killed monitor leaves nothing that holds the module",
                 guest.run("modprobe -r efdmon && modprobe efdmon"), (0, ""))

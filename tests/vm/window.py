# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs in the guest's session: tells what the monitor's window shows, as JSON.

It asks as a screen reader does, so it sees what a person sees: "headers" and
"rows" of the table "Channels", and every other visible part with its role, its
name, its description and its text. Whoever connects to its port sends a line:
empty to look, or the name of a part to press, as a screen reader's user does. It
gets one answer, or nothing if there is no such thing.
"""

import json
import pathlib
import socketserver

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

TABLES = (Atspi.Role.TABLE, Atspi.Role.TREE, Atspi.Role.TREE_TABLE, Atspi.Role.LIST)
EVENTS = "Channels"


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def is_visible(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def text_of(node):
    text = node.get_text_iface()
    return Atspi.Text.get_text(text, 0, -1) if text else ""


def table_cells(node):
    """A log may have a million rows: only a table asked for is ever read."""
    table = node.get_table_iface()
    columns = range(Atspi.Table.get_n_columns(table))
    headers = [Atspi.Table.get_column_description(table, column) for column in columns]
    rows = [[Atspi.Table.get_accessible_at(table, row, column).get_name() for column in columns]
            for row in range(Atspi.Table.get_n_rows(table))]
    return headers, rows


def walk(node, window):
    if not is_visible(node):
        return
    role, name = node.get_role(), node.get_name()
    if role in TABLES:
        if name == EVENTS:
            window["headers"], window["rows"] = table_cells(node)
        return
    window["parts"].append({"role": node.get_role_name(), "name": name,
                            "description": node.get_description(), "text": text_of(node)})
    for child in children(node):
        walk(child, window)


def is_monitor(application):
    command = pathlib.Path(f"/proc/{application.get_process_id()}/comm")
    return command.exists() and command.read_text(encoding="ascii").strip() == "efd-monitor"


def frames():
    for application in children(Atspi.get_desktop(0)):
        if is_monitor(application):
            yield from children(application)


def look():
    window = {"headers": [], "rows": [], "parts": []}
    for frame in frames():
        walk(frame, window)
    return window if window["parts"] else None


def find(node, name):
    """The first visible part of that name that can be pressed."""
    if not is_visible(node) or node.get_role() in TABLES:
        return None
    if node.get_name() == name and node.get_action_iface():
        return node
    return next(filter(None, (find(child, name) for child in children(node))), None)


def find_anywhere(name):
    """A window that changes under our eyes is looked at again, but not pressed again."""
    for _ in range(3):
        try:
            return next(filter(None, (find(frame, name) for frame in frames())), None)
        except GLib.Error:
            pass
    return None


def press(name):
    node = find_anywhere(name)
    return node and {"pressed": Atspi.Action.do_action(node.get_action_iface(), 0)}


class Answer(socketserver.StreamRequestHandler):
    def handle(self):
        name = self.rfile.readline().decode().strip()
        try:
            answer = press(name) if name else look()
        except GLib.Error:
            return  # the window changed under our eyes: the caller looks again
        if answer:
            self.wfile.write(json.dumps(answer).encode())


class Server(socketserver.ForkingTCPServer):
    """A process for each look: what libatspi remembers may be out of date, and
    starting Python anew takes seconds in an emulated processor."""

    allow_reuse_address = True


if __name__ == "__main__":
    with Server(("127.0.0.1", 7070), Answer) as server:
        server.serve_forever()

# SPDX-License-Identifier: GPL-3.0-or-later
"""The machine's keyboard, of US layout: what a person types reaches the window by
way of the guest's kernel and its display server."""

import time

# A keyboard that nobody reads forgets what does not fit: an emulated machine is slow.
PAUSE = 0.05

_PLAIN = {" ": "spc", "-": "minus", "=": "equal", ".": "dot", "/": "slash", ",": "comma",
          "'": "apostrophe", ";": "semicolon", "\n": "ret"}
_SHIFTED = {"_": "minus", "+": "equal", "<": "comma", ">": "dot", "?": "slash", "\"": "apostrophe",
            "&": "7", "(": "9", ")": "0", "!": "1", "~": "grave_accent", ":": "semicolon"}


class Keyboard:
    def __init__(self, qmp):
        self._qmp = qmp

    def press(self, *codes):
        """Keys held down together: press("ctrl", "f")."""
        for down, order in ((True, codes), (False, reversed(codes))):
            self._qmp.command("input-send-event", events=[
                {"type": "key", "data": {"down": down, "key": {"type": "qcode", "data": code}}}
                for code in order])
        time.sleep(PAUSE)

    def type(self, text):
        for character in text:
            self.press(*_codes(character))


def _codes(character):
    if character in _PLAIN:
        return (_PLAIN[character],)
    if character in _SHIFTED:
        return ("shift", _SHIFTED[character])
    if character.isupper():
        return ("shift", character.lower())
    return (character,)

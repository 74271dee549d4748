"""The chord that calls quick access from any program, by whatever road the desktop has for it."""

import os
import shlex
import sys
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from vault_app.core.chord import Chord
from vault_app.ui.system import autostart

if TYPE_CHECKING:
    from collections.abc import Callable

# ruff: noqa: PLC0415  # each platform's own modules


class ShortcutState(Enum):
    """What has become of the wish for a chord."""

    OFF = "off"  # nobody wants one
    ASKED = "asked"  # the desktop has not answered yet
    READY = "ready"
    TAKEN = "taken"  # another program has it
    UNSET = "unset"  # the desktop knows of it, and its owner has yet to give it a key
    REFUSED = "refused"  # the desktop, or its owner, said no
    NO_WAY = "no-way"  # this desktop has no road for it


class Listener(QObject):
    """Waits for one chord in the background; each platform has its own.

    Signals:
        pressed: the chord was pressed: when (ms of the X server, 0 elsewhere), and the desktop's leave to take the
            keyboard (XDG activation protocol), or "".
        settled: a `ShortcutState`, and how the desktop itself calls the chord, or "".
    """

    pressed = Signal(int, str)
    settled = Signal(object, str)

    def listen(self, chord: Chord) -> None:
        """Wait for this chord instead of the one before; `settled` follows, at once or later."""
        raise NotImplementedError

    def end(self) -> None:
        """Wait for nothing."""
        raise NotImplementedError

    def give_keyboard(self, window: int, time: int) -> None:
        """See to it that the window of that number gets the keyboard, where the platform holds that up."""


class GlobalShortcut(QObject):
    """Holds the wish and what has become of it.

    Signals:
        pressed: as `Listener.pressed`.
        changed: `state` or `description` is another.
    """

    pressed = Signal(int, str)
    changed = Signal()

    def __init__(
        self, parent: QObject | None = None, *, make: "Callable[[QObject], Listener | None] | None" = None
    ) -> None:
        super().__init__(parent)
        self._make = make or listener_here
        self._listener: Listener | None = None
        self._wanted = ""
        self.state, self.description = ShortcutState.OFF, ""

    def set_chord(self, text: str) -> None:
        """Wait for the chord that is written so; "" for none."""
        if text == self._wanted:
            return
        self._wanted = text
        chord = Chord.parse(text)
        if chord is None:
            self._stop()
            self._settle(ShortcutState.OFF, "")
            return
        listener = self._listener or self._made()
        if listener is None:
            self._settle(ShortcutState.NO_WAY, "")
            return
        self._settle(ShortcutState.ASKED, "")
        listener.listen(chord)

    def give_keyboard(self, window: int, time: int) -> None:
        """See to it that the window of that number gets the keyboard."""
        if self._listener is not None:
            self._listener.give_keyboard(window, time)

    def end(self) -> None:
        """The app quits."""
        self._stop()

    def _made(self) -> Listener | None:
        self._listener = listener = self._make(self)
        if listener is not None:
            listener.pressed.connect(self.pressed)
            listener.settled.connect(self._settle)
        return listener

    def _stop(self) -> None:
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.end()
            listener.deleteLater()

    def _settle(self, state: ShortcutState, description: str) -> None:
        if (state, description) != (self.state, self.description):
            self.state, self.description = state, description
            self.changed.emit()


def listener_here(parent: QObject) -> Listener | None:
    """Give what listens on this platform; None where nothing can."""
    match platform_here():
        case "wayland":
            from vault_app.ui.system.portal_keys import PortalKeys

            return PortalKeys(parent)
        case "xcb":
            from vault_app.ui.system.x11_keys import x11_keys

            return x11_keys(parent)
        case "windows":
            from vault_app.ui.system.windows_keys import WindowsKeys

            return WindowsKeys(parent)
        case "cocoa":
            from vault_app.ui.system.mac_keys import MacKeys

            return MacKeys(parent)
        case _:
            return None


def platform_here() -> str:
    """Give the platform whose keys count: in a Wayland session an X11 app hears only those of X11 windows."""
    name = QGuiApplication.platformName()
    return "wayland" if name == "xcb" and os.environ.get("XDG_SESSION_TYPE") == "wayland" else name


def quick_command() -> str:
    """Give the command that a person can bind to a key in the desktop's own settings."""
    words = [*autostart.command()[:-1], "--quick"]
    return (
        " ".join(f'"{word}"' if " " in word else word for word in words)
        if sys.platform == "win32"
        else shlex.join(words)
    )

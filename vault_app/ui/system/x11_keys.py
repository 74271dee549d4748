"""A chord on X11: the key is grabbed on the root window, once for each state of the locks that hold no meaning."""

from itertools import chain, combinations
from struct import unpack_from
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot

from vault_app.core.chord import Chord
from vault_app.ui.system.global_shortcut import Listener, ShortcutState
from vault_app.ui.system.x11_screen import TAKEN, NoScreen, X11Screen

_MASKS: Final = {"Shift": 1, "Ctrl": 4, "Alt": 8, "Meta": 64}
_CAPS_LOCK: Final = 2
_NUM_LOCK: Final = 0xFF7F  # keysym
_SCROLL_LOCK: Final = 0xFF14
# Keysyms, keysymdef.h; Latin-1 signs have their own number.
_NAMED: Final = {
    "Space": 0x20,
    "Insert": 0xFF63,
    "Home": 0xFF50,
    "End": 0xFF57,
    "PgUp": 0xFF55,
    "PgDown": 0xFF56,
}
_F1: Final = 0xFFBE
_KEY_PRESS, _MAPPING_NOTIFY = 2, 34
_POINTER: Final = 2
# Whoever changes the layout changes it in several steps.
_REMAPPED_MS: Final = 100


def keysym_of(key: str) -> int:
    """Give the number under which X11 knows a key of `core.chord.KEYS`."""
    if key in _NAMED:
        return _NAMED[key]
    if len(key) > 1:
        return _F1 + int(key[1:]) - 1
    return ord(key.lower())


class X11Keys(Listener):
    """Grabs the chord for as long as it lives."""

    def __init__(self, screen: X11Screen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screen = screen
        self._chord: Chord | None = None
        self._ended = False
        self._grabbed: list[tuple[int, int]] = []
        self._notifier = QSocketNotifier(screen.descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_REMAPPED_MS)
        self._again.timeout.connect(self._grab)

    def listen(self, chord: Chord) -> None:
        """Grab this chord instead of the one before."""
        self._chord = chord
        self._grab()

    def end(self) -> None:
        """Give the chord back."""
        self._ended = True
        self._notifier.setEnabled(False)
        self._again.stop()
        self._screen.close()

    def give_keyboard(self, window: int, time: int) -> None:
        """Ask for the keyboard as of the key that was pressed: Qt has not seen it, and would ask as of an older one."""
        if time:
            self._screen.activate(window, time)
            self._read_soon()

    @Slot()
    def _grab(self) -> None:
        for keycode, held in self._grabbed:
            self._screen.let_go(keycode, held)
        self._grabbed = []
        chord = self._chord
        keycodes = self._screen.keycodes(keysym_of(chord.key)) if chord is not None else ()
        if chord is None or not keycodes:
            self.settled.emit(ShortcutState.REFUSED, "")
            return
        held = sum(_MASKS[name] for name in chord.held)
        errors = [self._grab_one(keycodes[0], held | locks) for locks in self._locks()]
        if any(errors):
            for keycode, mask in self._grabbed:
                self._screen.let_go(keycode, mask)
            self._grabbed = []
            self.settled.emit(ShortcutState.TAKEN if TAKEN in errors else ShortcutState.REFUSED, "")
        else:
            self.settled.emit(ShortcutState.READY, chord.text)
        self._read_soon()

    def _read_soon(self) -> None:
        """Look for events that came in with the answers to our questions: nothing becomes readable for them."""
        QTimer.singleShot(0, self, self._read)

    def _grab_one(self, keycode: int, held: int) -> int:
        error = self._screen.grab(keycode, held)
        if not error:
            self._grabbed.append((keycode, held))
        return error

    def _locks(self) -> list[int]:
        """Give every sum of the locks there are: a grab counts only in exactly the state that it names."""
        masks = {_CAPS_LOCK, self._screen.modifier_of(_NUM_LOCK), self._screen.modifier_of(_SCROLL_LOCK)} - {0}
        return [sum(some) for some in chain.from_iterable(combinations(masks, size) for size in range(len(masks) + 1))]

    @Slot()
    def _read(self) -> None:
        if self._ended:
            return
        if self._screen.lost:
            self._notifier.setEnabled(False)
            self.settled.emit(ShortcutState.NO_WAY, "")
            return
        while event := self._screen.next_event():
            kind = event[0]  # one that another program sent has its highest bit set: nobody pressed anything
            if kind == _KEY_PRESS:
                time = int(unpack_from("=I", event, 4)[0])
                self._screen.free_keyboard(time)
                self.pressed.emit(time, "")
            elif kind == _MAPPING_NOTIFY and event[4] != _POINTER:
                self._again.start()


def x11_keys(parent: QObject) -> Listener | None:
    """Connect to the X server; None where that cannot be."""
    try:
        return X11Keys(X11Screen(), parent)
    except NoScreen:
        return None

"""Chords on Windows and macOS, against libraries that only remember what was asked of them: nothing here runs there."""

import ctypes
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QObject

from tests.ui.system.chords import chord_of
from vault_app.ui.system.compositing import casts_shadow
from vault_app.ui.system.global_shortcut import Listener, ShortcutState, listener_here
from vault_app.ui.system.mac_keys import MacKeys
from vault_app.ui.system.portal_keys import PortalKeys
from vault_app.ui.system.windows_keys import WindowsKeys
from vault_app.ui.system.windows_signals import WindowMessage
from vault_app.ui.system.x11_screen import is_composited


class Function:
    """A function of a library: remembers its arguments, and gives the same answer every time."""

    def __init__(self, answer: int) -> None:
        self.answer = answer
        self.restype: Any = None
        self.argtypes: Any = None
        self.calls: list[tuple[Any, ...]] = []

    def __call__(self, *arguments: Any) -> int:
        self.calls.append(arguments)
        return self.answer


class Library:
    """Has every function that is asked for; they answer 0 unless a test says otherwise."""

    def __init__(self, **answers: int) -> None:
        self._functions = {name: Function(answer) for name, answer in answers.items()}

    def __getattr__(self, name: str) -> Function:
        return self._functions.setdefault(name, Function(0))


Load = Callable[[Library], None]


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch, qapp: QObject) -> Load:  # noqa: ARG001
    def load(library: Library) -> None:
        monkeypatch.setattr(ctypes, "CDLL", lambda *_arguments, **_options: library)

    return load


def states_of(keys: Listener) -> list[ShortcutState]:
    states: list[ShortcutState] = []
    keys.settled.connect(lambda state, _words: states.append(state))
    return states


def test_windows_registers_the_chord_and_hears_it(load: Load) -> None:
    user32 = Library(RegisterHotKey=1)
    load(user32)
    keys = WindowsKeys()
    states, presses = states_of(keys), [0]
    keys.pressed.connect(lambda time, _token: presses.append(time))

    keys.listen(chord_of("Ctrl+Alt+Space"))
    hot_key, other = WindowMessage(None, 0x0312, 1, 0), WindowMessage(None, 0x0312, 2, 0)
    heard = keys._filter.nativeEventFilter(b"windows_dispatcher_MSG", ctypes.addressof(hot_key))
    unheard = keys._filter.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(other))
    elsewhere = keys._filter.nativeEventFilter(b"xcb_generic_event_t", 0)

    assert states == [ShortcutState.READY]
    assert user32.RegisterHotKey.calls == [(None, 1, 0x4003, 0x20)]
    assert (heard, unheard, elsewhere) == (True, False, False)
    assert presses == [0, 0]
    keys.end()
    assert len(user32.UnregisterHotKey.calls) == 2


@pytest.mark.parametrize(("error", "state"), [(1409, ShortcutState.TAKEN), (87, ShortcutState.REFUSED)])
def test_windows_says_why_it_refuses(
    load: Load, monkeypatch: pytest.MonkeyPatch, error: int, state: ShortcutState
) -> None:
    load(Library(RegisterHotKey=0))
    monkeypatch.setattr(ctypes, "get_last_error", lambda: error, raising=False)
    keys = WindowsKeys()
    states = states_of(keys)

    keys.listen(chord_of("Ctrl+Alt+Space"))

    assert states == [state]
    keys.end()


def test_macos_registers_the_chord_and_hears_it(load: Load) -> None:
    carbon = Library()
    load(carbon)
    keys = MacKeys()
    states, presses = states_of(keys), []
    keys.pressed.connect(lambda time, _token: presses.append(time))

    keys.listen(chord_of("Ctrl+Alt+Space"))
    keys._callback(None, None, None)

    assert states == [ShortcutState.READY]
    assert carbon.RegisterEventHotKey.calls[0][:2] == (49, 0x0900)
    assert presses == [0]


@pytest.mark.parametrize(("error", "state"), [(-9878, ShortcutState.TAKEN), (-50, ShortcutState.REFUSED)])
def test_macos_says_why_it_refuses(load: Load, error: int, state: ShortcutState) -> None:
    load(Library(RegisterEventHotKey=error))
    keys = MacKeys()
    states = states_of(keys)

    keys.listen(chord_of("Ctrl+Alt+Space"))

    assert states == [state]


def test_a_key_that_no_mac_has_is_refused(load: Load) -> None:
    load(Library())
    keys = MacKeys()
    states = states_of(keys)

    keys.listen(chord_of("F24"))

    assert states == [ShortcutState.REFUSED]


def test_macos_gives_the_chord_back(load: Load) -> None:
    carbon = Library()
    load(carbon)
    keys = MacKeys()
    keys._key.value = 7

    keys.end()

    assert len(carbon.UnregisterEventHotKey.calls) == 1
    keys.end()
    assert len(carbon.UnregisterEventHotKey.calls) == 1


@pytest.mark.parametrize(
    ("platform", "listener"),
    [("windows", WindowsKeys), ("cocoa", MacKeys), ("wayland", PortalKeys), ("xcb", type(None)), ("eglfs", type(None))],
)
def test_each_platform_has_its_own_road(
    load: Load, monkeypatch: pytest.MonkeyPatch, qapp: QObject, platform: str, listener: type
) -> None:
    if platform in {"windows", "cocoa"}:
        load(Library())
    monkeypatch.setattr("vault_app.ui.system.global_shortcut.platform_here", lambda: platform)

    made = listener_here(qapp)

    assert type(made) is listener
    if made is not None:
        made.give_keyboard(1, 2)
        made.end()
        made.deleteLater()


def test_only_an_x11_screen_can_be_without_a_compositor(monkeypatch: pytest.MonkeyPatch) -> None:
    assert casts_shadow()

    is_composited.cache_clear()
    monkeypatch.setattr("PySide6.QtGui.QGuiApplication.platformName", lambda: "xcb")

    assert not casts_shadow()
    is_composited.cache_clear()

import shlex

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.system.chords import chord_of
from vault_app.core.chord import KEYS, Chord
from vault_app.ui.system import mac_keys, windows_keys, x11_keys
from vault_app.ui.system.global_shortcut import (
    GlobalShortcut,
    Listener,
    ShortcutState,
    listener_here,
    platform_here,
    quick_command,
)


class Ear(Listener):
    """Listens to nobody; ``state`` is what it answers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chords: list[str] = []
        self.ended = False
        self.state = ShortcutState.READY

    def listen(self, chord: Chord) -> None:
        self.chords.append(chord.text)
        self.settled.emit(self.state, chord.text)

    def end(self) -> None:
        self.ended = True


@pytest.fixture
def ear(qapp: object) -> Ear:  # noqa: ARG001
    return Ear()


@pytest.fixture
def shortcut(ear: Ear) -> GlobalShortcut:
    return GlobalShortcut(make=lambda _parent: ear)


def test_a_chord_is_listened_for_and_told_of(shortcut: GlobalShortcut, ear: Ear, qtbot: QtBot) -> None:
    shortcut.set_chord("Ctrl+Alt+Space")

    assert (shortcut.state, shortcut.description) == (ShortcutState.READY, "Ctrl+Alt+Space")
    with qtbot.waitSignal(shortcut.pressed) as heard:
        ear.pressed.emit(7, "token")
    assert heard.args == [7, "token"]


def test_the_same_wish_is_not_asked_twice(shortcut: GlobalShortcut, ear: Ear) -> None:
    shortcut.set_chord("Ctrl+Alt+Space")
    shortcut.set_chord("Ctrl+Alt+Space")

    assert ear.chords == ["Ctrl+Alt+Space"]


@pytest.mark.parametrize("text", ["", "nonsense"])
def test_no_chord_ends_the_listening(shortcut: GlobalShortcut, ear: Ear, text: str) -> None:
    shortcut.set_chord("Ctrl+Alt+Space")

    shortcut.set_chord(text)

    assert ear.ended
    assert shortcut.state is ShortcutState.OFF


def test_a_platform_without_a_road_says_so(qapp: object) -> None:  # noqa: ARG001
    shortcut = GlobalShortcut(make=lambda _parent: None)

    shortcut.set_chord("Ctrl+Alt+Space")

    assert shortcut.state is ShortcutState.NO_WAY
    shortcut.give_keyboard(1, 2)
    shortcut.end()


def test_without_a_screen_nothing_listens(qapp: QObject) -> None:
    assert listener_here(qapp) is None


def test_in_a_wayland_session_the_portal_counts_whatever_draws_the_window(
    monkeypatch: pytest.MonkeyPatch,
    qapp: object,  # noqa: ARG001
) -> None:
    monkeypatch.setenv("XDG_SESSION_TYPE", "wayland")
    assert platform_here() == "offscreen"
    monkeypatch.setattr("PySide6.QtGui.QGuiApplication.platformName", lambda: "xcb")
    assert platform_here() == "wayland"
    monkeypatch.setenv("XDG_SESSION_TYPE", "x11")
    assert platform_here() == "xcb"


def test_the_command_for_a_key_of_the_desktop_starts_quick_access() -> None:
    assert shlex.split(quick_command())[-1] == "--quick"


def test_every_key_is_known_to_x11_and_to_windows() -> None:
    assert len({x11_keys.keysym_of(key) for key in KEYS}) == len(KEYS)
    assert len({windows_keys.virtual_key(key) for key in KEYS}) == len(KEYS)


def test_a_mac_knows_every_key_that_its_keyboards_have() -> None:
    codes = [mac_keys.key_code(key) for key in KEYS]

    assert {key for key in KEYS if mac_keys.key_code(key) is None} == {"F21", "F22", "F23", "F24"}
    known = [code for code in codes if code is not None]
    assert len(set(known)) == len(known)


def test_what_is_held_is_named_by_each_platform() -> None:
    chord = chord_of("Ctrl+Alt+Shift+Meta+K")

    assert windows_keys.modifiers_of(chord) == 0x400F
    assert mac_keys.modifiers_of(chord) == 0x1B00
    assert mac_keys.key_code("K") == 40

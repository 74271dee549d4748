"""A grabbed chord on a real X server, heard in this process."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from tests.desktop.started import home_folder
from tests.desktop.x_desktop import XDesktop, needs_x11, x_desktop
from tests.ui.system.chords import chord_of
from vault_app.ui.system import x11_keys as x11_keys_module
from vault_app.ui.system.global_shortcut import Listener, ShortcutState
from vault_app.ui.system.x11_keys import X11Keys, x11_keys
from vault_app.ui.system.x11_screen import NoScreen, X11Screen, is_composited

pytestmark = needs_x11


@dataclass
class Heard:
    """What a listener told."""

    keys: Listener
    states: list[ShortcutState] = field(default_factory=list)
    presses: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.keys.settled.connect(lambda state, _words: self.states.append(state))
        self.keys.pressed.connect(lambda time, _token: self.presses.append(time))


@pytest.fixture(scope="module")
def screen() -> Iterator[XDesktop]:
    with home_folder() as home, x_desktop(home) as screen:
        yield screen


@pytest.fixture
def display(screen: XDesktop, monkeypatch: pytest.MonkeyPatch) -> XDesktop:
    monkeypatch.setenv("DISPLAY", screen.environment["DISPLAY"])
    is_composited.cache_clear()
    return screen


@pytest.fixture
def heard(display: XDesktop, qapp: QObject) -> Iterator[Heard]:
    del display  # it is in the environment
    keys = x11_keys(qapp)
    assert keys is not None
    heard = Heard(keys)
    yield heard
    keys.end()
    keys.deleteLater()


def press(display: XDesktop, qtbot: QtBot, heard: Heard, keys: str) -> None:
    before = len(heard.presses)
    display.press(keys)
    qtbot.waitUntil(lambda: len(heard.presses) > before)


def test_the_chord_is_heard_whoever_has_the_keyboard(display: XDesktop, heard: Heard, qtbot: QtBot) -> None:
    heard.keys.listen(chord_of("Ctrl+Alt+Space"))
    assert heard.states == [ShortcutState.READY]

    press(display, qtbot, heard, "ctrl+alt+space")

    assert heard.presses[0] > 0


def test_another_chord_takes_its_place(display: XDesktop, heard: Heard, qtbot: QtBot) -> None:
    heard.keys.listen(chord_of("Ctrl+Alt+Space"))
    heard.keys.listen(chord_of("Meta+F9"))

    display.press("ctrl+alt+space")
    press(display, qtbot, heard, "super+F9")

    assert len(heard.presses) == 1


def test_a_chord_that_another_program_has_is_taken_until_it_is_given_back(heard: Heard, qapp: QObject) -> None:
    other = x11_keys(qapp)
    assert other is not None
    other.listen(chord_of("Ctrl+Alt+K"))

    heard.keys.listen(chord_of("Ctrl+Alt+K"))
    assert heard.states == [ShortcutState.TAKEN]
    other.end()
    heard.keys.listen(chord_of("Ctrl+Alt+K"))

    assert heard.states[-1] is ShortcutState.READY


def test_a_key_that_the_keyboard_does_not_have_is_refused(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(x11_keys_module, "keysym_of", lambda _key: 0x1000_0000)

    heard.keys.listen(chord_of("F24"))

    assert heard.states == [ShortcutState.REFUSED]


@pytest.mark.parametrize("lock", ["Num_Lock", "Caps_Lock"])
def test_no_lock_keeps_it_from_being_heard(display: XDesktop, heard: Heard, qtbot: QtBot, lock: str) -> None:
    heard.keys.listen(chord_of("Ctrl+Alt+J"))
    display.press(lock)

    press(display, qtbot, heard, "ctrl+alt+j")

    display.press(lock)


def test_a_new_layout_is_followed(display: XDesktop, heard: Heard, qtbot: QtBot) -> None:
    heard.keys.listen(chord_of("Ctrl+Alt+Y"))
    states = len(heard.states)
    display.run("setxkbmap", "de")  # y and z change places

    qtbot.waitUntil(lambda: len(heard.states) > states)
    press(display, qtbot, heard, "ctrl+alt+y")

    display.run("setxkbmap", "us")


def test_after_the_end_nothing_is_heard(display: XDesktop, heard: Heard) -> None:
    heard.keys.listen(chord_of("Ctrl+Alt+M"))
    heard.keys.end()

    display.press("ctrl+alt+m")
    QCoreApplication.processEvents()

    assert heard.presses == []


@pytest.mark.usefixtures("display")
def test_a_screen_without_a_compositor_shows_nothing_through_a_window() -> None:
    assert not is_composited()


def test_an_owned_selection_is_seen(display: XDesktop) -> None:
    display.own_clipboard("anything")
    screen = X11Screen()

    assert screen.has_owner("CLIPBOARD")
    screen.close()


def test_without_a_screen_nothing_listens(monkeypatch: pytest.MonkeyPatch, qapp: QObject) -> None:
    monkeypatch.setenv("DISPLAY", ":9999")
    is_composited.cache_clear()

    assert x11_keys(qapp) is None
    assert not is_composited()


def test_without_the_library_there_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str | None) -> None:
        raise OSError

    monkeypatch.setattr("ctypes.CDLL", missing)

    with pytest.raises(NoScreen):
        X11Screen()


def test_a_server_that_ends_is_told(qapp: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with home_folder() as home, x_desktop(home) as short:
        monkeypatch.setenv("DISPLAY", short.environment["DISPLAY"])
        keys = X11Keys(X11Screen(), qapp)
        heard = Heard(keys)
        keys.listen(chord_of("Ctrl+Alt+Space"))

    qtbot.waitUntil(lambda: heard.states[-1] is ShortcutState.NO_WAY)
    keys.end()

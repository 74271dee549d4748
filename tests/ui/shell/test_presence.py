import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from tests.ui.shell.conftest import unlock
from vault_app.core.settings import Settings
from vault_app.ui.generate.panel import GeneratorPanel
from vault_app.ui.shell.shell import Shell
from vault_app.ui.system import tray as tray_module
from vault_app.ui.system.global_shortcut import ShortcutState
from vault_app.ui.system.single_instance import Instance, Wish
from vault_app.ui.system.tray import Tray, app_icon

if TYPE_CHECKING:
    from vault_app.ui.happenings import Note

# Qt's own words about a screen that no X server stands behind.
pytestmark = pytest.mark.qt_log_ignore("QObject::connect: No such signal QPlatformNativeInterface", extend=True)


class Desk:
    """Whether there is a tray; a test changes it."""

    def __init__(self) -> None:
        self.has_tray = True


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    desk = Desk()
    monkeypatch.setattr(tray_module, "is_there", lambda: desk.has_tray)
    return desk


@pytest.fixture
def kept(surroundings: FakeSurroundings) -> FakeSurroundings:
    surroundings.settings.kept = Settings(keep_in_tray=True)
    return surroundings


def tray_of(shell: Shell) -> Tray:
    tray = shell.presence().tray
    assert tray is not None
    return tray


def entries(tray: Tray) -> list[str]:
    return [entry.text() for entry in tray.menu.actions() if entry.isVisible() and entry.text()]


def begun(qtbot: QtBot, shells: Callable[..., Shell], surroundings: FakeSurroundings) -> Shell:
    path, made = surroundings.make_vault()
    made.session.lock()
    shell = shells(str(path))
    qtbot.waitUntil(lambda: shell._presence is not None)
    return shell


def test_the_window_wears_the_app_s_icon(shells: Callable[..., Shell], qtbot: QtBot) -> None:
    window = shells().window

    qtbot.waitUntil(lambda: bool(window.windowIcon().availableSizes()))


def test_without_the_setting_there_is_no_icon_and_closing_quits(
    qtbot: QtBot, shells: Callable[..., Shell], surroundings: FakeSurroundings, desk: Desk
) -> None:
    assert desk.has_tray
    shell = begun(qtbot, shells, surroundings)
    assert shell.presence().tray is None

    shell.window.close()

    assert shell._gone


def test_closing_hides_the_window_and_the_icon_brings_it_back(
    qtbot: QtBot, shells: Callable[..., Shell], kept: FakeSurroundings, desk: Desk
) -> None:
    assert desk.has_tray
    shell = begun(qtbot, shells, kept)
    unlock(qtbot, shell)

    shell.window.close()
    assert (shell.window.isVisible(), shell._gone, shell.is_open()) == (False, False, True)
    tray_of(shell).icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)

    assert shell.window.isVisible()


def test_where_there_is_no_tray_closing_quits_whatever_is_set(
    qtbot: QtBot, shells: Callable[..., Shell], kept: FakeSurroundings, desk: Desk
) -> None:
    desk.has_tray = False
    shell = begun(qtbot, shells, kept)

    shell.window.close()

    assert shell._gone


def test_a_tray_that_goes_away_gives_the_window_back(
    qtbot: QtBot, shells: Callable[..., Shell], kept: FakeSurroundings, desk: Desk
) -> None:
    shell = begun(qtbot, shells, kept)
    shell.window.close()

    desk.has_tray = False
    tray_of(shell).look()

    assert shell.window.isVisible()


def test_turning_the_setting_off_gives_the_window_back(
    qtbot: QtBot, shells: Callable[..., Shell], kept: FakeSurroundings, desk: Desk
) -> None:
    assert desk.has_tray
    shell = begun(qtbot, shells, kept)
    shell.window.close()

    shell.preferences.change(keep_in_tray=False)

    assert shell.presence().tray is None
    assert shell.window.isVisible()


def test_the_menu_has_no_entry_that_does_nothing_now(
    qtbot: QtBot, shells: Callable[..., Shell], kept: FakeSurroundings, desk: Desk
) -> None:
    assert desk.has_tray
    shell = begun(qtbot, shells, kept)
    tray = tray_of(shell)
    locked, tip = entries(tray), tray.icon.toolTip()
    unlock(qtbot, shell)

    assert locked == ["Quick access", "Open", "Quit"]
    assert entries(tray) == ["Quick access", "Open", "Lock", "Generator", "Quit"]
    assert tray.icon.toolTip() != tip
    assert "Northpine" not in tray.icon.toolTip()
    tray.locking.trigger()
    assert not shell.is_open()
    assert entries(tray) == locked


def test_the_generator_opens_over_a_window_that_was_hidden(
    qtbot: QtBot, shells: Callable[..., Shell], kept: FakeSurroundings, desk: Desk
) -> None:
    assert desk.has_tray
    shell = begun(qtbot, shells, kept)
    unlock(qtbot, shell)
    shell.show_settings()
    shell.window.close()

    tray_of(shell).generator.trigger()

    assert shell.window.isVisible()
    qtbot.waitUntil(lambda: any(panel.isVisible() for panel in shell.window.findChildren(GeneratorPanel)))


def test_quit_in_the_menu_quits(qtbot: QtBot, shells: Callable[..., Shell], kept: FakeSurroundings, desk: Desk) -> None:
    assert desk.has_tray
    shell = begun(qtbot, shells, kept)

    tray_of(shell).quitting.trigger()

    assert shell._gone
    assert not tray_of(shell).icon.isVisible()


def test_a_start_in_the_background_stays_in_the_tray(qapp: object, kept: FakeSurroundings, desk: Desk) -> None:
    assert desk.has_tray
    shell = Shell(qapp, kept)  # type: ignore[arg-type]
    shell.begin(hidden=True)

    assert not shell.window.isVisible()
    assert shell.presence().keeps_running()
    shell.quit()


def test_a_start_in_the_background_without_a_tray_is_minimised(
    qapp: object, surroundings: FakeSurroundings, desk: Desk
) -> None:
    assert desk.has_tray
    shell = Shell(qapp, surroundings)  # type: ignore[arg-type]
    shell.begin(hidden=True)

    assert shell.window.isMinimized()
    shell.quit()


def test_a_start_in_the_background_whose_tray_never_comes_shows_its_window(
    qapp: object, kept: FakeSurroundings, desk: Desk
) -> None:
    desk.has_tray = False
    shell = Shell(qapp, kept)  # type: ignore[arg-type]
    shell.begin(hidden=True)
    assert not shell.window.isVisible()

    shell.presence()._show_unless_reachable()

    assert shell.window.isVisible()
    shell.quit()


def test_a_second_start_raises_a_minimised_window(
    qtbot: QtBot, shells: Callable[..., Shell], surroundings: FakeSurroundings
) -> None:
    shell = begun(qtbot, shells, surroundings)
    shell.window.showMinimized()

    shell.presence().fulfil(Wish())

    assert not shell.window.windowState() & Qt.WindowState.WindowMinimized
    assert shell.window.isVisible()


def test_the_desktop_is_asked_for_the_chord_once_there_is_a_vault(
    qtbot: QtBot, shells: Callable[..., Shell], surroundings: FakeSurroundings
) -> None:
    shell = begun(qtbot, shells, surroundings)
    assert shell.presence().shortcut.state is ShortcutState.OFF

    unlock(qtbot, shell)
    assert shell.presence().shortcut.state is ShortcutState.NO_WAY  # there is no desktop here
    shell.preferences.change(quick_access="")

    assert shell.presence().shortcut.state is ShortcutState.OFF


def test_a_chord_that_another_program_has_is_told_once_somebody_is_there(
    qtbot: QtBot, shells: Callable[..., Shell], surroundings: FakeSurroundings
) -> None:
    shell = begun(qtbot, shells, surroundings)
    notes: list[Note] = []
    shell.bridge.notice.connect(notes.append)
    unlock(qtbot, shell)

    for _ in range(2):
        shell.presence().shortcut._settle(ShortcutState.ASKED, "")
        shell.presence().shortcut._settle(ShortcutState.TAKEN, "")

    told = [note for note in notes if note.icon == "keyboard"]
    assert [(note.title, note.detail) for note in told] == [
        ("Quick access has no keys here.", "Another program uses Ctrl+Alt+Space.")
    ]
    assert told[0].act is not None
    told[0].act()
    assert shell.open_vault().page.shows_settings()


def test_the_desktops_leave_to_raise_a_window_is_handed_to_qt(
    qtbot: QtBot, shells: Callable[..., Shell], surroundings: FakeSurroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    shell = begun(qtbot, shells, surroundings)

    shell.presence().fulfil(Wish(token="kwin-7"))

    assert os.environ["XDG_ACTIVATION_TOKEN"] == "kwin-7"


def test_another_vault_is_asked_for_and_the_open_one_stays_open(
    qtbot: QtBot, shells: Callable[..., Shell], surroundings: FakeSurroundings
) -> None:
    shell = begun(qtbot, shells, surroundings)
    unlock(qtbot, shell)
    other, made = surroundings.make_vault("other")
    made.session.lock()

    shell.presence().fulfil(Wish(other))

    assert shell.is_open()
    assert shell.unlock().path == other


def test_the_vault_that_is_open_stays_open(
    qtbot: QtBot, shells: Callable[..., Shell], surroundings: FakeSurroundings
) -> None:
    shell = begun(qtbot, shells, surroundings)
    unlock(qtbot, shell)

    shell.presence().fulfil(Wish(shell.unlock().path))

    assert shell.is_open()


def test_a_vault_that_is_being_made_is_left_alone(
    qtbot: QtBot, shells: Callable[..., Shell], surroundings: FakeSurroundings, tmp_path: Path
) -> None:
    shell = begun(qtbot, shells, surroundings)
    shell.show_create()
    wizard = shell.window.page

    shell.presence().fulfil(Wish(tmp_path / "other.vault"))

    assert shell.window.page is wizard


def test_what_a_second_start_hands_over_arrives(
    qtbot: QtBot, qapp: object, surroundings: FakeSurroundings, tmp_path: Path
) -> None:
    instance = Instance(tmp_path / "run")
    assert instance.claim()
    shell = Shell(qapp, surroundings)  # type: ignore[arg-type]
    shell.instance = instance
    shell.begin()
    qtbot.waitUntil(lambda: Path(instance.place).exists())

    instance.wished.emit(Wish(tmp_path / "other.vault"))

    assert shell.unlock().path == tmp_path / "other.vault"
    shell.quit()
    assert not Path(instance.place).exists()


def test_the_icon_has_every_size_a_panel_asks_for() -> None:
    sizes = {size.width() for size in app_icon().availableSizes()}

    assert {16, 22, 32} <= sizes

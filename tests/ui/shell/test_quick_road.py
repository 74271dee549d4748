"""Quick access as part of the whole window: unlocked in place, called by a second start, and never lost."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import PASSPHRASE, FakeSurroundings
from tests.ui.active_window import become_active
from tests.ui.shell.conftest import unlock
from vault_app.core.changes import PutItem
from vault_app.core.errors import ClipboardBusy
from vault_app.core.ids import PASSWORD, ItemId
from vault_app.core.item import Field, FieldType, Item
from vault_app.core.secret import Secret
from vault_app.services.commit import commit
from vault_app.services.session import Session
from vault_app.ui.shell.quick_road import QuickRoad
from vault_app.ui.shell.shell import Shell
from vault_app.ui.system import tray as tray_module
from vault_app.ui.system.single_instance import Wish

if TYPE_CHECKING:
    from vault_app.ui.happenings import Note

# Qt's own words about a screen that no X server stands behind.
pytestmark = pytest.mark.qt_log_ignore("QObject::connect: No such signal QPlatformNativeInterface", extend=True)


def add_login(session: Session, title: str, password: str) -> None:
    own = ItemId(title.encode().ljust(16)[:16])
    sealed = session.key.seal_value(
        vault_id=session.vault.id, item_id=own, field_id=PASSWORD, secret=Secret(password), bits=900
    )
    stamp = session.stamp()
    fields = (Field(PASSWORD, FieldType.PASSWORD, sealed, stamp),)
    item = Item(id=own, kind="login", title=title, stamp=stamp, created=stamp.time, fields=fields)
    commit(session, [PutItem(item)], session.doors)


@pytest.fixture
def locked(shells: Callable[..., Shell], surroundings: FakeSurroundings, qtbot: QtBot) -> Shell:
    path, made = surroundings.make_vault()
    add_login(made.session, "GitHub", "kV7#tq-Rm2!xZp9s")
    made.session.lock()
    shell = shells(str(path))
    qtbot.waitUntil(lambda: shell._presence is not None)
    return shell


@pytest.fixture
def alone(qapp: QApplication, surroundings: FakeSurroundings) -> Iterator[Shell]:
    """Gives a shell that began with quick access alone."""
    path, made = surroundings.make_vault()
    add_login(made.session, "GitHub", "kV7#tq-Rm2!xZp9s")
    made.session.lock()
    shell = Shell(qapp, surroundings)
    shell.begin((str(path),), quick=True)
    yield shell
    shell.quit()
    shell.window.deleteLater()
    shell.deleteLater()


def road_of(qtbot: QtBot, shell: Shell) -> QuickRoad:
    shell.presence().show_quick()
    road = shell.presence()._quick
    assert road is not None
    become_active(qtbot, road.quick.window)
    return road


def type_passphrase(qtbot: QtBot, shell: Shell, road: QuickRoad, passphrase: str = PASSPHRASE) -> None:
    field = road.unlock.view.field
    QTest.keyClicks(field, passphrase)
    with qtbot.waitSignal(shell.unlocked):
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_locked_vault_is_opened_in_place_and_searched_at_once(locked: Shell, qtbot: QtBot) -> None:
    road = road_of(qtbot, locked)
    assert road.unlock.view.isVisible()
    assert road.unlock.view.field.hasFocus()

    type_passphrase(qtbot, locked, road)

    assert road.quick.page.isVisible()
    assert road.quick.page.field.hasFocus()
    QTest.keyClicks(road.quick.page.field, "git")
    QTest.keyClick(road.quick.page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "kV7#tq-Rm2!xZp9s")
    assert not road.quick.is_shown()
    notice = road._notice
    assert notice.isVisible()
    assert notice.toast._title.text() == "Password for GitHub copied"
    assert not notice.isActiveWindow()


def test_a_miss_is_told_in_place(locked: Shell, qtbot: QtBot) -> None:
    road = road_of(qtbot, locked)
    view = road.unlock.view
    QTest.keyClicks(view.field, "wrong words")

    QTest.keyClick(view.field, Qt.Key.Key_Return)

    qtbot.waitUntil(view.shows_message)
    assert view.field._wrong
    assert road.quick.is_shown()


def test_what_was_typed_does_not_stay_when_the_window_goes(locked: Shell, qtbot: QtBot) -> None:
    road = road_of(qtbot, locked)
    QTest.keyClicks(road.unlock.view.field, "half a passphrase")

    QTest.keyClick(road.unlock.view.field, Qt.Key.Key_Escape)

    assert not road.quick.is_shown()
    assert road.unlock.view.field.is_blank()


def test_an_open_vault_needs_no_passphrase(locked: Shell, qtbot: QtBot) -> None:
    unlock(qtbot, locked)

    road = road_of(qtbot, locked)

    assert road.quick.page.field.hasFocus()


def test_ctrl_l_locks_and_the_window_goes(locked: Shell, qtbot: QtBot) -> None:
    unlock(qtbot, locked)
    road = road_of(qtbot, locked)

    QTest.keyClick(road.quick.page.field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    assert not locked.is_open()
    assert not road.quick.is_shown()


def test_a_second_start_for_quick_access_calls_it(locked: Shell, qtbot: QtBot) -> None:
    locked.window.showMinimized()

    locked.presence().fulfil(Wish(quick=True))

    road = locked.presence()._quick
    assert road is not None
    assert road.quick.is_shown()
    assert locked.window.windowState() & Qt.WindowState.WindowMinimized
    qtbot.waitUntil(road.unlock.view.field.isVisible)


def test_where_no_vault_is_known_the_window_comes_instead(shells: Callable[..., Shell], qtbot: QtBot) -> None:
    shell = shells()
    qtbot.waitUntil(lambda: shell._presence is not None)
    shell.window.hide()

    shell.presence().show_quick()

    assert shell.window.isVisible()


def test_while_a_vault_is_being_made_the_window_comes_instead(locked: Shell) -> None:
    locked.show_create()
    page = locked.window.page

    locked.presence().show_quick()

    road = locked.presence()._quick
    assert road is not None
    assert not road.quick.is_shown()
    assert locked.window.page is page


def test_the_links_lead_to_the_window(locked: Shell, qtbot: QtBot) -> None:
    road = road_of(qtbot, locked)
    locked.window.hide()

    road.unlock.view.another_vault_asked.emit()

    assert not road.quick.is_shown()
    assert locked.window.isVisible()
    assert locked.window.page is locked._welcome


def test_a_forgotten_passphrase_leads_to_the_window(locked: Shell, qtbot: QtBot) -> None:
    road = road_of(qtbot, locked)

    road.unlock.view.forgotten_asked.emit()

    assert not road.quick.is_shown()
    assert locked.window.page is not locked.unlock().view


def test_it_begins_alone_and_ends_the_app_when_nothing_was_opened(alone: Shell) -> None:
    assert not alone.window.isVisible()
    road = alone.presence()._quick
    assert road is not None
    assert road.quick.is_shown()

    QTest.keyClick(road.unlock.view.field, Qt.Key.Key_Escape)

    assert alone._gone


def test_what_was_opened_alone_stays_within_reach(alone: Shell, qtbot: QtBot) -> None:
    road = road_of(qtbot, alone)
    type_passphrase(qtbot, alone, road)
    assert not alone.window.isVisible()

    QTest.keyClick(road.quick.page.field, Qt.Key.Key_Escape)

    assert not alone._gone
    assert alone.window.windowState() & Qt.WindowState.WindowMinimized
    assert alone.window.isVisible()


def test_with_a_tray_it_leaves_no_window_behind(alone: Shell, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tray_module, "is_there", lambda: True)
    alone.preferences.change(keep_in_tray=True)
    road = road_of(qtbot, alone)

    QTest.keyClick(road.unlock.view.field, Qt.Key.Key_Escape)

    assert not alone._gone
    assert not alone.window.isVisible()
    tray = alone.presence().tray
    assert tray is not None
    tray.quick_asked.emit()
    assert road.quick.is_shown()


def test_the_chord_brings_it_with_the_desktops_leave(
    locked: Shell, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")

    locked.presence().shortcut.pressed.emit(0, "kwin-7")

    road = locked.presence()._quick
    assert road is not None
    qtbot.waitUntil(road.quick.is_shown)


def test_use_of_quick_access_is_use_of_the_vault(locked: Shell, surroundings: FakeSurroundings, qtbot: QtBot) -> None:
    unlock(qtbot, locked)
    road = road_of(qtbot, locked)
    surroundings.own_clock.pass_seconds(9 * 60)

    QTest.keyClick(road.quick.window.windowHandle(), Qt.Key.Key_G)

    surroundings.own_clock.pass_seconds(9 * 60)
    locked.open_vault().idle.look()
    assert locked.is_open()


def test_a_vault_whose_time_is_up_is_locked_before_anything_shows(
    locked: Shell, surroundings: FakeSurroundings, qtbot: QtBot
) -> None:
    unlock(qtbot, locked)
    surroundings.own_clock.pass_seconds(11 * 60)

    road = road_of(qtbot, locked)

    assert not locked.is_open()
    assert road.unlock.view.isVisible()


def test_what_could_not_be_copied_is_shown_in_the_window_if_its_owner_wants(
    locked: Shell, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlock(qtbot, locked)
    road = road_of(qtbot, locked)

    def refused(_secret: Secret) -> None:
        raise ClipboardBusy

    monkeypatch.setattr(locked.bridge._clipboard, "put", refused)
    notes: list[Note] = []
    locked.bridge.notice.connect(notes.append)
    QTest.keyClicks(road.quick.page.field, "git")
    QTest.keyClick(road.quick.page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(notes))
    assert "Could not copy." in road.quick.page.message()
    assert road.quick.is_shown()

    offered = {notes[0].action: notes[0].act, notes[0].second: notes[0].second_act}
    show = offered["Show in large type"]
    assert show is not None
    show()

    qtbot.waitUntil(road._large.is_open)
    assert not road.quick.is_shown()
    assert "".join(road._large._signs()) == "kV7#tq-Rm2!xZp9s"
    locked.lock()
    assert not road._large.is_open()


def test_the_item_is_shown_in_the_window_whatever_it_shows_now(locked: Shell, qtbot: QtBot) -> None:
    unlock(qtbot, locked)
    locked.show_settings()
    locked.window.hide()
    road = road_of(qtbot, locked)
    QTest.keyClicks(road.quick.page.field, "git")

    QTest.keyClick(road.quick.page.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert not road.quick.is_shown()
    assert locked.window.isVisible()
    page = locked.open_vault().page
    assert page.browse.selected == ItemId(b"GitHub".ljust(16))
    assert page.browse.isVisible()


def test_a_vault_that_is_tried_in_both_windows_is_opened_once(locked: Shell, qtbot: QtBot) -> None:
    road = road_of(qtbot, locked)
    notes: list[Note] = []
    locked.bridge.notice.connect(notes.append)
    QTest.keyClicks(locked.unlock().view.field, PASSPHRASE)
    QTest.keyClicks(road.unlock.view.field, PASSPHRASE)
    with qtbot.waitSignal(locked.unlocked):
        road.unlock.view.submit()
        locked.unlock().view.submit()

    qtbot.waitUntil(lambda: locked.lane.wait_idle(0))
    QCoreApplication.processEvents()

    assert len(locked.sessions()) == 1
    assert [note for note in notes if "is open already" in note.title] == []
    assert not road.unlock.is_busy()
    assert not locked.unlock().is_busy()

"""A picture of each message, of the backups, and of the settings, for a person to look at (see test_pictures)."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from tests.fakes.office import add, draft_of, save
from tests.ui.everywhere import test_looks
from tests.ui.everywhere.test_looks import Look, look, settled_faults, take
from tests.ui.shell.conftest import unlock
from vault_app.core.differences import Differences
from vault_app.core.errors import (
    ClipboardBusy,
    Damaged,
    DiskFull,
    InUse,
    KeychainMissing,
    NewerVersion,
    NotAVault,
    WrongPassphrase,
)
from vault_app.core.ids import PASSWORD, USERNAME
from vault_app.core.item import Field, FieldType, Item, Stamp
from vault_app.services.clashes import ClashedValue
from vault_app.ui.clash.changes_sheet import ChangesSheet
from vault_app.ui.clash.clash_sheet import ClashSheet
from vault_app.ui.happenings import Failure, Rescue
from vault_app.ui.shell.backup_road import begin_closed_backups, begin_open_backups
from vault_app.ui.shell.shell import Shell
from vault_app.ui.widgets.sheet import Sheet

__all__ = ["look"]  # the fixture of every look

LOOKS = (*test_looks.LOOKS[:3], *test_looks.LOOKS[4:7], *test_looks.LOOKS[7:])


class Album:
    """Takes pictures where a folder is given, and notes what is cut, sticks out or overlaps."""

    def __init__(self, qtbot: QtBot, shell: Shell, folder: Path | None) -> None:
        self._qtbot, self._shell, self._folder = qtbot, shell, folder
        self.faults: list[str] = []

    def take(self, name: str) -> None:
        self._qtbot.wait(60)
        found = settled_faults(self._qtbot, self._shell.window)
        # The sidebar is the same everywhere; the walk through every page looks at it.
        self.faults += [f"{name}: {fault}" for fault in found if not fault.startswith("NavRow")]
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            take(self._shell.window, self._folder, name, 1)


def close_sheets(shell: Shell) -> None:
    for sheet in shell.window.findChildren(Sheet):
        sheet.dismiss()


def unlock_messages(shell: Shell, album: Album, path: Path) -> None:
    page = shell.unlock()
    shell.show_unlock(path)
    for name, error in (
        ("wrong", WrongPassphrase()),
        ("damaged", Damaged(where="body", key_was_right=True)),
        ("no-vault", NotAVault()),
        ("newer", NewerVersion(version=2)),
        ("in-use", InUse(path=path, user="mia", host="LAPTOP-7", since_ms=1_772_365_680_000)),
    ):
        page.remedies().show(error, path, more="Last opened on this computer 3 days ago." if name == "wrong" else "")
        shell.lane.wait_idle(5)
        album.take(f"message-{name}")
    page.view.clear_message()
    page.view.field.clear_secret()
    page.remedies().show_keyring(KeychainMissing())
    album.take("message-keyring")
    page.view._slot.set_other_layout(True)
    album.take("message-layout")
    page.view._slot.set_other_layout(False)


def open_messages(shell: Shell, album: Album, path: Path) -> None:
    session = shell.bridge.session
    assert session is not None
    again = Rescue(lambda: None, lambda: None)
    road = shell.open_vault().failures()
    for name, error in (
        ("disk-full", DiskFull(path=path, needed_bytes=3_000_000)),
        ("lock", InUse(path=path, user="mia", host="LAPTOP-7", since_ms=1_772_365_680_000)),
    ):
        road(Failure(error, session, again))
        album.take(f"message-{name}")
        close_sheets(shell)
    road(Failure(ClipboardBusy(), session, again))
    album.take("message-clipboard")
    shell.open_vault().toasts.hide()
    item = next(session.vault.items())
    ClashSheet(shell.window, clash_of(item)).open()
    album.take("clash")
    close_sheets(shell)
    found = Differences(added=(item.id,), changed=tuple(each.id for each in session.vault.items()))
    ChangesSheet(shell.window, "Mia changed this vault just now.", found, session.vault).open()
    album.take("changes")
    close_sheets(shell)


def clash_of(item: Item) -> tuple[ClashedValue, ...]:
    def side(field_id: bytes, text: str, time: int) -> Field:
        return Field(field_id, FieldType.TEXT, text, Stamp(3, time))  # type: ignore[arg-type]  # ids are bytes

    password = item.field(PASSWORD)
    assert password is not None
    return (
        ClashedValue(
            item.id,
            item.title,
            item.kind,
            side(USERNAME, "dana.okafor@northpine.example", 1_772_365_680_000),
            side(USERNAME, "accounts@northpine.example", 1_772_365_000_000),
        ),
        ClashedValue(item.id, item.title, item.kind, password, password),
    )


def settings_pages(qtbot: QtBot, shell: Shell, album: Album) -> None:
    shell.show_settings()
    controller = shell.open_vault()._settings
    assert controller is not None
    view = controller.view
    album.take("settings-top")
    scroll = view.findChild(QScrollArea)
    assert scroll is not None
    bar = scroll.verticalScrollBar()
    page = 1
    while bar.value() < bar.maximum() and page < 8:
        bar.setValue(bar.value() + bar.pageStep() - 40)
        album.take(f"settings-{page}")
        page += 1
    QTest.keyClicks(view.search, "key")
    album.take("settings-search")
    view.search.setText("")
    controller.stretching.ask()
    album.take("settings-strengthen")
    close_sheets(shell)
    view.about.licence_asked.emit("EFF-wordlist.txt")
    album.take("settings-licence")
    close_sheets(shell)
    road = begin_open_backups(shell)
    qtbot.waitUntil(lambda: "Looking" not in road.view._about.text())
    album.take("backups")
    assert shell.bridge.session is not None
    road.view.preview_asked.emit(shell.bridge.session.store.backups()[0])
    shell.bridge.lane.wait_idle(5)
    album.take("backup-preview")
    close_sheets(shell)
    road.left.emit()


def walk(qtbot: QtBot, shell: Shell, album: Album, path: Path) -> Iterator[None]:
    unlock_messages(shell, album, path)
    closed = begin_closed_backups(shell, path)
    shell.lane.wait_idle(5)
    album.take("backups-closed")
    yield
    closed.left.emit()
    unlock(qtbot, shell)
    open_messages(shell, album, path)
    settings_pages(qtbot, shell, album)
    shell.show_keys()
    album.take("keys-all")
    close_sheets(shell)
    shell.lock()


@pytest.mark.parametrize("look", LOOKS, ids=str, indirect=True)
def test_no_message_is_cut_sticks_out_or_overlaps(
    look: Look, qtbot: QtBot, shells: Callable[..., Shell], surroundings: FakeSurroundings
) -> None:
    path, made = surroundings.make_vault("northpine")
    item = add(made.session, "UPS")
    save(made.session, draft_of(item, username="mia"))
    for title in ("GitHub", "Linear"):
        add(made.session, title)
    made.session.lock()
    shell = shells(str(path))
    pictures = os.environ.get("VAULT_PICTURES", "")
    album = Album(qtbot, shell, Path(pictures) / str(look) if pictures else None)

    for _ in walk(qtbot, shell, album, path):
        pass

    assert not album.faults, "\n" + "\n".join(album.faults)

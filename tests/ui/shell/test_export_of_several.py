"""Chosen accounts on their way out, from the list to the file, by keyboard and by mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import PASSPHRASE, FakeSurroundings
from tests.fakes.office import login
from tests.ui.shell.conftest import unlock
from vault_app.services.save_item import save_item
from vault_app.ui.browse.page import BrowsePage
from vault_app.ui.happenings import Note
from vault_app.ui.shell.shell import Shell
from vault_app.ui.transfer.export_controller import ExportController
from vault_app.ui.widgets.plain_label import PlainLabel

TITLES = ("Bank", "Mail", "Shop")


@pytest.fixture
def shell(shells: Callable[..., Shell], surroundings: FakeSurroundings, qtbot: QtBot) -> Shell:
    path, made = surroundings.make_vault()
    for title in TITLES:
        save_item(made.session, login(title, password=f"pw of {title}"), doors=made.session.doors)
    made.session.lock()
    shell = shells(str(path))
    unlock(qtbot, shell)
    return shell


@pytest.fixture
def browse(shell: Shell) -> BrowsePage:
    return shell.open_vault().page.browse


@pytest.fixture
def notes(shell: Shell) -> list[Note]:
    told = list[Note]()
    shell.bridge.notice.connect(told.append)
    return told


def exporting(shell: Shell) -> ExportController:
    found = shell.open_vault().transfer.exporting
    assert found is not None
    return found


def click_row(browse: BrowsePage, row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    items = browse.list_pane.list
    model = items.model()
    assert model is not None
    place = items.visualRect(model.index(row, 0)).center()
    QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, keys, place)


def choose_kind(shell: Shell, key: str) -> None:
    sheet = exporting(shell).sheet
    sheet.kind_combo.setCurrentIndex([kind.key for kind in sheet.kinds].index(key))


def name_file(shell: Shell, path: Path) -> None:
    """Answer the dialog that asks for a place."""
    dialog = exporting(shell).dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def words(widget: object) -> str:
    labels = widget.findChildren(PlainLabel)  # type: ignore[attr-defined]  # a widget
    return " ".join(label.text() for label in labels if label.isVisible())


def test_two_accounts_leave_encrypted_by_the_keyboard_alone(
    qtbot: QtBot, shell: Shell, browse: BrowsePage, notes: list[Note], tmp_path: Path
) -> None:
    items = browse.list_pane.list
    items.setFocus()
    QTest.keyClick(items, Qt.Key.Key_Home)
    QTest.keyClick(items, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(browse.several.isVisible)
    for _ in range(40):
        QTest.keyClick(shell.window.focusWidget(), Qt.Key.Key_Tab)
        if browse.several.export_button.hasFocus():
            break
    QTest.keyClick(browse.several.export_button, Qt.Key.Key_Space)
    sheet = exporting(shell).sheet
    qtbot.waitUntil(sheet.is_open)
    assert sheet.accessibleName() == "Export 2 items"

    QTest.keyClicks(sheet.field, "of the new file")
    QTest.keyClicks(sheet.again, "of the new file")
    QTest.keyClick(sheet.again, Qt.Key.Key_Return)
    name_file(shell, tmp_path / "two.vault-export")
    qtbot.waitUntil(lambda: bool(notes))

    assert notes[0].title == "2 items exported"
    assert b"pw of" not in (tmp_path / "two.vault-export").read_bytes()
    assert not sheet.is_open()


def test_two_accounts_leave_in_plain_text_by_the_mouse_once_the_passphrase_is_right(
    qtbot: QtBot, shell: Shell, browse: BrowsePage, notes: list[Note], tmp_path: Path
) -> None:
    click_row(browse, 0)
    click_row(browse, 2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(browse.several.isVisible)
    QTest.mouseClick(browse.several.export_button, Qt.MouseButton.LeftButton)
    sheet = exporting(shell).sheet
    choose_kind(shell, "csv")
    assert "every password in plain text" in words(sheet)
    place = tmp_path / "two.csv"

    QTest.mouseClick(sheet.export_button, Qt.MouseButton.LeftButton)
    assert "Type the passphrase of the vault." in words(sheet)
    assert exporting(shell).dialog is None
    QTest.keyClicks(sheet.vault_field, "not this one")
    QTest.mouseClick(sheet.export_button, Qt.MouseButton.LeftButton)
    name_file(shell, place)
    qtbot.waitUntil(lambda: "That is not the passphrase of this vault." in words(sheet))
    assert not place.exists()

    QTest.keyClicks(sheet.vault_field, PASSPHRASE)
    QTest.mouseClick(sheet.export_button, Qt.MouseButton.LeftButton)
    name_file(shell, place)
    qtbot.waitUntil(lambda: bool(notes))

    written = place.read_text(encoding="utf-8")
    assert "pw of Bank" in written
    assert "pw of Shop" in written
    assert "Mail" not in written
    assert notes[0].title == "2 items exported"


def test_what_is_chosen_by_the_menu_of_the_list_is_exported_too(qtbot: QtBot, shell: Shell, browse: BrowsePage) -> None:
    click_row(browse, 0)
    click_row(browse, 1, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(browse.several.isVisible)

    browse.export_selected()

    assert exporting(shell).sheet.accessibleName() == "Export 2 items"


def test_locking_takes_the_question_of_an_export_away(qtbot: QtBot, shell: Shell, browse: BrowsePage) -> None:
    click_row(browse, 0)
    click_row(browse, 1, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(browse.several.isVisible)
    QTest.mouseClick(browse.several.export_button, Qt.MouseButton.LeftButton)
    sheet = exporting(shell).sheet
    QTest.keyClicks(sheet.field, "typed")

    shell.lock()

    assert not sheet.is_open()
    assert not sheet.field.peek_secret()

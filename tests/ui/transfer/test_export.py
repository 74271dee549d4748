"""Items on their way out, as a person leads it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from tests.fakes.office import Office, add
from tests.fakes.sample_session import PASSPHRASE
from vault_app.core.secret import Secret
from vault_app.ui.happenings import Note
from vault_app.ui.session_bridge import SessionBridge
from vault_app.ui.transfer.export_controller import ExportController
from vault_app.ui.transfer.export_sheet import kinds_of_file
from vault_app.ui.widgets.plain_label import PlainLabel


@pytest.fixture
def exporting(
    qtbot: QtBot, bridge: SessionBridge, surroundings: FakeSurroundings, office: Office
) -> Iterator[ExportController]:
    add(office.session, "Mail", "pw1")
    add(office.session, "Shop", "pw2")
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 800)
    window.show()
    exporting = ExportController(window, bridge, surroundings)
    exporting.begin()
    yield exporting
    exporting.sheet.forget()


@pytest.fixture
def notes(bridge: SessionBridge) -> list[Note]:
    told: list[Note] = []
    bridge.notice.connect(told.append)
    return told


def choose(exporting: ExportController, key: str) -> None:
    keys = [kind.key for kind in exporting.sheet.kinds]
    exporting.sheet.kind_combo.setCurrentIndex(keys.index(key))


def type_twice(exporting: ExportController, first: str, second: str) -> None:
    exporting.sheet.field.set_secret(Secret(first))
    exporting.sheet.again.set_secret(Secret(second))


def shown(exporting: ExportController) -> str:
    labels = exporting.sheet.findChildren(PlainLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def test_the_safe_kind_is_offered_first(exporting: ExportController) -> None:
    assert exporting.sheet.kind().key == "vault-export"
    assert "Export 2 items" in shown(exporting)
    assert not exporting.sheet.danger.isVisible()


def test_an_encrypted_export_lies_where_it_was_asked_for(
    qtbot: QtBot, exporting: ExportController, notes: list[Note], tmp_path: Path
) -> None:
    type_twice(exporting, "of the file", "of the file")
    exporting.sheet.export_button.click()
    assert exporting.dialog is not None
    exporting.dialog.fileSelected.emit(str(tmp_path / "out.vault-export"))
    exporting.dialog.reject()

    qtbot.waitUntil(lambda: bool(notes))
    assert notes[0].title == "2 items exported"
    assert b"pw1" not in (tmp_path / "out.vault-export").read_bytes()
    assert not exporting.sheet.is_open()


def test_two_different_passphrases_go_no_further(exporting: ExportController) -> None:
    type_twice(exporting, "one", "other")
    exporting.sheet.export_button.click()
    assert "not the same" in shown(exporting)

    type_twice(exporting, "", "")
    exporting.sheet.export_button.click()
    assert "Type a passphrase" in shown(exporting)
    assert exporting.dialog is None


def test_a_plain_kind_names_the_danger_and_asks_for_the_vaults_passphrase(
    qtbot: QtBot, exporting: ExportController, notes: list[Note], tmp_path: Path
) -> None:
    choose(exporting, "csv")
    assert exporting.sheet.danger.isVisible()
    assert not exporting.sheet.field.isVisible()

    exporting.sheet.vault_field.set_secret(Secret("wrong"))
    exporting.export_to(tmp_path / "out.csv")
    qtbot.waitUntil(lambda: "not the passphrase of this vault" in shown(exporting))
    assert not (tmp_path / "out.csv").exists()

    exporting.sheet.vault_field.set_secret(Secret(PASSPHRASE))
    exporting.export_to(tmp_path / "out.csv")
    qtbot.waitUntil(lambda: bool(notes))
    assert b"pw1" in (tmp_path / "out.csv").read_bytes()


def test_what_a_kind_has_no_place_for_is_told(
    qtbot: QtBot, exporting: ExportController, notes: list[Note], tmp_path: Path
) -> None:
    choose(exporting, "env")
    exporting.sheet.vault_field.set_secret(Secret(PASSPHRASE))

    exporting.export_to(tmp_path / ".env")

    qtbot.waitUntil(lambda: bool(notes))
    assert notes[0].title == "0 items exported"
    assert "2 things have no place" in notes[0].detail


def test_a_file_that_is_there_stays_as_it_is(qtbot: QtBot, exporting: ExportController, tmp_path: Path) -> None:
    (tmp_path / "there").write_text("mine", encoding="utf-8")
    type_twice(exporting, "of the file", "of the file")

    exporting.export_to(tmp_path / "there")

    qtbot.waitUntil(lambda: exporting.sheet.export_button.isEnabled() and "there" in shown(exporting).lower())
    assert (tmp_path / "there").read_text(encoding="utf-8") == "mine"


def test_only_the_chosen_items_are_counted(
    qtbot: QtBot, bridge: SessionBridge, surroundings: FakeSurroundings, office: Office
) -> None:
    item = add(office.session, "Mail")
    window = QWidget()
    qtbot.addWidget(window)

    exporting = ExportController(window, bridge, surroundings, [item.id])

    assert "1 item" in exporting.sheet.accessibleName()


def test_each_kind_has_a_writer(surroundings: FakeSurroundings) -> None:
    writers = {writer.key: writer.encrypted for writer in surroundings.foreign_files().writers()}

    offered = {kind.key: kind.encrypted for kind in kinds_of_file() if kind.key != "vault-export"}
    assert offered == writers


def test_nothing_is_exported_of_a_locked_vault(
    qtbot: QtBot, bridge: SessionBridge, surroundings: FakeSurroundings
) -> None:
    bridge.lock()
    window = QWidget()
    qtbot.addWidget(window)

    assert "0 items" in ExportController(window, bridge, surroundings).sheet.accessibleName()

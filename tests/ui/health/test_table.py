"""The accounts as a table."""

import csv
from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.health.stage import HealthStage
from vault_app.ui.health.view import ACCOUNTS


def test_the_accounts_are_saved_without_a_secret(health: HealthStage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "accounts.csv"
    health.view.part.set_current(ACCOUNTS)
    health.view.export_button.click()
    dialog = health.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    qtbot.waitUntil(lambda: bool(health.notes))

    text = path.read_text(encoding="utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    assert health.notes[-1].title == "The table is saved. It holds no passwords."
    assert [(row[0], row[-1]) for row in rows[1:]] == [
        ("Zoom", "Password not needed; Without owner"),
        ("Stripe", "Without owner"),
        ("Old FTP", "Past review"),
    ]
    assert "kV7#tq" not in text


def test_a_place_that_cannot_be_written_is_told(health: HealthStage, qtbot: QtBot, tmp_path: Path) -> None:
    look = health.watch.look
    assert look is not None
    health.controller.table.save(look, tmp_path / "no folder" / "accounts.csv")

    qtbot.waitUntil(lambda: bool(health.notes))
    assert health.notes[-1].icon == "alert-circle"

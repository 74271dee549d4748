"""Looking for leaks: nothing before consent, progress, stopping, and words for what goes wrong."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.fakes.leaked import LeakedInMemory, list_text
from tests.ui.health.stage import HealthStage
from vault_app.core.errors import LeakServiceUnreachable
from vault_app.core.health import Finding
from vault_app.core.leaks import ONLINE
from vault_app.services.leak_results import kept_leaks
from vault_app.ui.health.ask_sheets import LeakWaysSheet
from vault_app.ui.health.leak_run import LeakRun
from vault_app.ui.health.progress_sheet import ProgressSheet
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.sheet import ConfirmSheet, Sheet

LEAKED = "kV7#tq-Rm2!xZp9s@github"


def sheet_of(health: HealthStage, kind: type[Sheet]) -> Sheet:
    return next(sheet for sheet in health.findChildren(kind) if sheet.is_open())


def consent(health: HealthStage) -> ConfirmSheet:
    health.view.leaks_button.click()
    ways = sheet_of(health, LeakWaysSheet)
    assert isinstance(ways, LeakWaysSheet)
    ways.online_button.click()
    sheet = sheet_of(health, ConfirmSheet)
    assert isinstance(sheet, ConfirmSheet)
    return sheet


def service(health: HealthStage, **facts: object) -> LeakedInMemory:
    health.surroundings.leaked = LeakedInMemory({LEAKED: 9}, kind=ONLINE, **facts)  # type: ignore[arg-type]
    return health.surroundings.leaked


def told(health: HealthStage, qtbot: QtBot, title: str) -> None:
    qtbot.waitUntil(lambda: bool(health.notes) and health.notes[-1].title == title)


def test_nothing_is_asked_before_it_was_agreed_to(health: HealthStage, qtbot: QtBot) -> None:
    source = service(health)
    sheet = consent(health)
    words = " ".join(label.text() for label in sheet.findChildren(PlainLabel))

    for said in ("first 5 of the 40 hex digits", "api.pwnedpasswords.com", "every time"):
        assert said in words
    assert sheet.cancel_button.hasFocus()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.wait(20)
    assert source.asked == []


def test_what_the_service_knows_comes_up_as_leaked(health: HealthStage, qtbot: QtBot) -> None:
    source = service(health)
    consent(health).confirm_button.click()
    told(health, qtbot, "2 leaked passwords found")
    qtbot.waitUntil(lambda: health.view.tiles[Finding.LEAKED].count == 2)

    assert len(source.asked) == 8  # equal ones once
    qtbot.waitUntil(lambda: source.closed)
    assert "looked up online on 1 Mar 2026" in health.view.checked.text()
    qtbot.waitUntil(lambda: not health.findChildren(LeakRun))


def test_a_list_on_this_computer_is_looked_through(health: HealthStage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "pwned.txt"
    path.write_text(list_text({LEAKED: 9, "another": 1}), encoding="ascii")
    health.view.leaks_button.click()
    ways = sheet_of(health, LeakWaysSheet)
    assert isinstance(ways, LeakWaysSheet)
    ways.list_button.click()
    dialog = health.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.reject()

    told(health, qtbot, "2 leaked passwords found")


def test_a_vault_without_leaks_is_told_so(health: HealthStage, qtbot: QtBot) -> None:
    for title in ("Grafana",):
        health.office.ids.pop(title)
    health.office.doors.device.set_sidecar(health.office.session.vault.id, None)
    health.surroundings.leaked = LeakedInMemory({}, kind=ONLINE)
    consent(health).confirm_button.click()

    told(health, qtbot, "No leaked password found")


def test_a_file_that_is_no_list_is_told_in_words(health: HealthStage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Dana,\n", encoding="ascii")
    health.controller.leaks.use_list(path)

    told(health, qtbot, "This list of leaked passwords cannot be used.")
    assert not [sheet for sheet in health.findChildren(ProgressSheet) if sheet.is_open()]


def test_a_computer_that_is_offline_is_told_and_what_was_known_stays(health: HealthStage, qtbot: QtBot) -> None:
    service(health, error=LeakServiceUnreachable(reason="offline"))
    consent(health).confirm_button.click()

    told(health, qtbot, "The check for leaks did not reach Have I Been Pwned.")
    assert health.view.tiles[Finding.LEAKED].count == 1
    assert kept_leaks(health.office.session).source == "file"


class Waiting(LeakedInMemory):
    """A source that waits before its third answer until it may go on."""

    def __init__(self) -> None:
        super().__init__({LEAKED: 9}, kind=ONLINE)
        self.go_on = Event()

    def occurrences(self, digest: bytes) -> int:
        if len(self.asked) == 2:
            self.go_on.wait(5)
        return super().occurrences(digest)


def waiting(health: HealthStage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> tuple[Waiting, ProgressSheet]:
    """Begin a look that has done two passwords and waits at the third."""
    monkeypatch.setattr("vault_app.ui.health.leak_run._SLICE", 1)
    health.surroundings.leaked = source = Waiting()
    consent(health).confirm_button.click()
    sheet = sheet_of(health, ProgressSheet)
    assert isinstance(sheet, ProgressSheet)
    qtbot.waitUntil(lambda: sheet.line.value() == 2)
    return source, sheet


def test_it_can_be_stopped_and_what_was_found_until_then_is_kept(
    health: HealthStage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, sheet = waiting(health, qtbot, monkeypatch)
    sheet.grab()
    assert sheet.words.text() == "2 of 8"

    with qtbot.waitSignal(health.controller.leaks.ended):
        sheet.stop_button.click()
    source.go_on.set()

    qtbot.waitUntil(lambda: source.closed)
    assert len(source.asked) == 3
    assert kept_leaks(health.office.session).source == "file"
    qtbot.waitUntil(lambda: not health.findChildren(LeakRun))


def test_the_vault_can_be_used_while_an_answer_is_waited_for(
    health: HealthStage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, _sheet = waiting(health, qtbot, monkeypatch)

    health.look(qtbot)  # comes back although nothing has answered

    source.go_on.set()
    told(health, qtbot, "2 leaked passwords found")


def test_stopping_before_the_list_is_open_ends_it_all_the_same(
    health: HealthStage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "pwned.txt"
    path.write_text(list_text({LEAKED: 9}), encoding="ascii")
    health.controller.leaks.use_list(path)
    sheet = sheet_of(health, ProgressSheet)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: not health.findChildren(LeakRun))
    assert kept_leaks(health.office.session).checked == 10


def test_locking_ends_it_at_once(health: HealthStage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    source, _sheet = waiting(health, qtbot, monkeypatch)

    health.bridge.lock()
    source.go_on.set()

    qtbot.waitUntil(lambda: source.closed)
    qtbot.waitUntil(lambda: not health.findChildren(LeakRun))
    assert health.notes == []
    assert not [sheet for sheet in health.findChildren(ProgressSheet) if sheet.is_open()]


def test_only_one_look_goes_on_at_a_time(health: HealthStage, qtbot: QtBot) -> None:
    service(health)
    consent(health).confirm_button.click()
    health.controller.leaks._begin(health.surroundings.leak_service)

    assert len(health.findChildren(LeakRun)) == 1
    told(health, qtbot, "2 leaked passwords found")

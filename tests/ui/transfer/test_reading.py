"""How far the reading of a long file is, and how it is stopped."""

from pathlib import Path
from threading import Thread

import pytest
from pytestqt.qtbot import QtBot

from tests.adapters.transfer.samples import CHROMIUM
from vault_app.adapters.transfer.out_kdbx import KdbxWriter
from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import ReadingStopped
from vault_app.core.ids import PASSWORD
from vault_app.core.imported import ForeignItem
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret
from vault_app.ui.session_bridge import SessionBridge
from vault_app.ui.transfer.import_controller import ImportController
from vault_app.ui.transfer.reading import WHOLE, Reading
from vault_app.ui.widgets.plain_label import PlainLabel

ROWS = 20_000


@pytest.fixture
def long_table(tmp_path: Path) -> Path:
    rows = [f"Site {number},https://s{number}.example,dana,password{number}" for number in range(ROWS)]
    path = tmp_path / "long.csv"
    path.write_text("\n".join(("name,url,username,password", *rows)), encoding="utf-8")
    return path


@pytest.fixture
def lines(importing: ImportController) -> list[int]:
    seen: list[int] = []
    importing.view.busy.line.valueChanged.connect(seen.append)
    return seen


def test_a_line_shows_how_far_reading_is(
    qtbot: QtBot, importing: ImportController, long_table: Path, lines: list[int]
) -> None:
    importing.begin(long_table)
    qtbot.waitUntil(importing.view.busy.line.isVisible)
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.preview)

    assert lines == sorted(lines)
    assert len(lines) > 10
    assert max(lines) == WHOLE


@pytest.mark.parametrize("give_up", ["cancel", "lock"])
def test_cancel_stops_the_reader_and_leaves_no_secret(
    qtbot: QtBot,
    importing: ImportController,
    bridge: SessionBridge,
    long_table: Path,
    give_up: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[Secret] = []
    kept = Secret.__init__

    def noted(secret: Secret, value: str | bytes) -> None:
        kept(secret, value)
        made.append(secret)

    monkeypatch.setattr(Secret, "__init__", noted)
    ends: list[type[BaseException]] = []
    planned = importing._planned

    def watched(*given: object) -> object:
        try:
            return planned(*given)  # type: ignore[arg-type]  # what it is given
        except ReadingStopped as stopped:
            ends.append(type(stopped))
            raise

    monkeypatch.setattr(importing, "_planned", watched)
    leave = {"cancel": importing.view.busy.leave_button.click, "lock": bridge.lock}

    importing.begin(long_table)
    qtbot.waitUntil(lambda: bool(made))
    leave[give_up]()
    assert bridge.lane.wait_idle(5)

    assert ends == [ReadingStopped]
    assert 0 < len(made) < ROWS
    assert not [secret for secret in made if secret]


def test_what_a_stopped_reader_still_told_is_not_shown(qtbot: QtBot) -> None:
    reading, seen = Reading(), list[int]()
    reading.progressed.connect(seen.append)

    lane = Thread(target=reading.begin(), args=[0.5])
    lane.start()
    lane.join()
    reading.begin()(0.25)
    qtbot.waitUntil(lambda: bool(seen))

    assert seen == [250]


def test_only_a_share_that_shows_is_told(qtbot: QtBot) -> None:
    reading, seen = Reading(), list[int]()
    reading.progressed.connect(seen.append)

    tell = reading.begin()
    for step in range(10_001):
        tell(step / 10_000)
    qtbot.waitUntil(lambda: seen[-1:] == [WHOLE])

    assert seen == list(range(WHOLE + 1))


def words(widget: object) -> str:
    labels = widget.findChildren(PlainLabel)  # type: ignore[attr-defined]  # a widget
    return " ".join(label.text() for label in labels if label.isVisibleTo(widget))


def test_the_derivation_of_a_key_is_said_to_be_one_step(
    qtbot: QtBot, importing: ImportController, tmp_path: Path
) -> None:
    draft = Draft(None, "login", "Mail", (DraftField(PASSWORD, FieldType.PASSWORD, Secret("pw")),))
    path = tmp_path / "a.kdbx"
    path.write_bytes(KdbxWriter().write([ForeignItem(1, draft)], Secret("of the file")).data)
    importing.begin(path)
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.key)
    importing.view.key.field.set_secret(Secret("of the file"))
    seen: list[tuple[bool, str]] = []
    busy = importing.view.busy
    importing.reading.progressed.connect(lambda _share: seen.append((busy.line.isVisible(), words(busy))))

    importing.view.key.open_button.click()

    assert importing.view.step() is busy
    assert "cannot be stopped half-way" in words(busy)
    assert not busy.line.isVisible()
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.preview)
    assert seen
    assert all(line and "Reading “a.kdbx”" in said and "half-way" not in said for line, said in seen)


def test_another_file_can_be_read_once_one_was_given_up(
    qtbot: QtBot, importing: ImportController, long_table: Path, tmp_path: Path, lines: list[int]
) -> None:
    importing.begin(long_table)
    qtbot.waitUntil(lambda: bool(lines))
    (tmp_path / "short.csv").write_bytes(CHROMIUM)

    importing.begin(tmp_path / "short.csv")
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.preview)

    assert importing.view.preview.counts.text() == "2 new"

"""The page at other sizes, from right to left, in dark and with large text: nothing is cut, and pictures to look at."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from tests.ui.health.stage import HealthStage
from vault_app.core.health import Finding
from vault_app.ui.health.finding_painter import DEED
from vault_app.ui.health.tile import Tile
from vault_app.ui.health.tile_grid import TileGrid
from vault_app.ui.health.view import ACCOUNTS
from vault_app.ui.theme.theme import theme

LOOKS = [
    ("light", 1.0, 1044, 740),
    ("dark", 1.0, 1044, 740),
    ("light", 1.5, 1000, 740),
    ("dark", 2.0, 1000, 740),
    ("light", 1.0, 604, 640),
]


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize(("scheme", "scale", "width", "height"), LOOKS)
def test_nothing_is_cut(
    health: HealthStage,
    tmp_path: Path,
    scheme: str,
    scale: float,
    width: int,
    height: int,
    right_to_left: bool,  # noqa: FBT001
) -> None:
    theme().set_scheme(scheme)
    theme().set_text_scale(scale)
    if right_to_left:
        health.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    health.resize(width, height)
    QTest.qWait(60)
    folder = Path(os.environ.get("VAULT_PICTURES", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)
    name = f"health-{scheme}-{round(scale * 100)}-{width}{'-rtl' if right_to_left else ''}"
    assert health.grab().save(str(folder / f"{name}.png"))

    rows = health.view.list
    assert health.width() == width
    for tile in health.view.tiles.values():
        assert tile.isHidden() or tile.width() >= tile.sizeHint().width()
    assert rows.viewport().rect().contains(rows.button_centre(0, DEED))
    left = rows.button_centre(0, DEED).x() < rows.viewport().width() / 2
    assert left is right_to_left
    health.view.part.set_current(ACCOUNTS)
    QTest.qWait(30)
    assert health.grab().save(str(folder / f"{name}-accounts.png"))


def test_a_tile_that_holds_shows_and_one_without_a_number_is_quiet(health: HealthStage) -> None:
    tile = health.view.tiles[Finding.WEAK]
    before = tile.grab().toImage()
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    focused = tile.grab().toImage()
    tile.setChecked(True)
    chosen = tile.grab().toImage()
    tile.setChecked(False)
    tile.set_count(0)
    tile.clearFocus()
    quiet = tile.grab().toImage()

    assert len({bytes(image.constBits()) for image in (before, focused, chosen, quiet)}) == 4


def test_tiles_are_arranged_anew_when_one_goes(qtbot: QtBot) -> None:
    tiles = [Tile(f"Tile {number}", "key", "warn") for number in range(5)]
    grid = TileGrid(tiles)
    qtbot.addWidget(grid)
    grid.resize(900, 300)
    grid.show()
    assert tiles[4].y() > tiles[3].y()

    tiles[0].hide()
    QTest.qWait(20)
    assert tiles[4].y() == tiles[1].y()
    for tile in tiles:
        tile.hide()
    QTest.qWait(20)
    assert grid.heightForWidth(900) == 0
    assert grid.minimumSizeHint().width() == 0


def test_a_hundred_thousand_findings_are_shown_at_once(surroundings: FakeSurroundings, qtbot: QtBot) -> None:
    stage = HealthStage(surroundings)
    qtbot.addWidget(stage)
    stage.show()
    stage.open(qtbot, leaked=False)
    look = stage.watch.look
    assert look is not None
    asked: list[int] = []
    rows = stage.controller._rows(look)

    def say(position: int, what: object) -> object:
        asked.append(position)
        return rows.say(position, what)  # type: ignore[arg-type]  # as it came

    many = type(rows)(rows.vault, tuple(rows.places) * 15_000, say)  # type: ignore[arg-type]  # one kind of rows
    stage.view.model.show_rows(many)
    stage.grab()

    assert stage.view.model.rowCount() > 100_000
    assert len(asked) < 200
    stage.bridge.lock()
    stage.lane.wait_idle(5)
    stage.lane.close()

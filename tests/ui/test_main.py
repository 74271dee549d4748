from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from vault_app import wiring
from vault_app.ui import main, tour


def test_there_is_one_application(qapp: QApplication) -> None:
    assert main.application() is qapp


def test_starting_tells_when_the_first_page_is_painted(qtbot: QtBot, tmp_path: Path) -> None:
    painted: list[int] = []

    shell = main.start([], on_painted=lambda: painted.append(1), surroundings=FakeSurroundings(tmp_path))

    qtbot.waitUntil(lambda: painted == [1])
    shell.quit()


def test_the_window_runs_until_it_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    hardened: list[int] = []
    monkeypatch.setattr(wiring, "harden", lambda: hardened.append(1))

    def close_the_window(_app: QApplication) -> int:  # a real loop that was quit would end those of later tests
        for window in QApplication.topLevelWidgets():
            window.close()
        return 0

    monkeypatch.setattr(QApplication, "exec", close_the_window)

    assert main.main([]) == 0
    assert hardened == [1]


def test_the_tour_takes_the_place_of_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def walk(folder: str | None, *_rest: object) -> int:
        asked.append(folder)
        return 3

    monkeypatch.setattr(tour, "tour", walk)

    assert (main.main(["--tour", "somewhere"]), main.main(["--tour"])) == (3, 3)
    assert asked == ["somewhere", None]

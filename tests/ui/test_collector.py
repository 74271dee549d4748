"""Garbage goes on the window's thread, whichever thread made it."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vault_app.ui.collector import Collector
from vault_app.ui.jobs import Lane


class Knot:
    """A cycle, which the collector alone can undo; it says on which thread."""

    def __init__(self, ends: list[int]) -> None:
        self._itself, self._ends = self, ends

    def __del__(self) -> None:
        self._ends.append(threading.get_ident())


@pytest.fixture
def _collecting(qapp: QApplication) -> Iterator[None]:
    owner = QObject(qapp)
    Collector(owner)
    yield
    owner.deleteLater()
    gc.unfreeze()


@pytest.mark.usefixtures("_collecting")
def test_garbage_of_a_lane_goes_on_the_windows_thread(qtbot: QtBot, lane: Lane) -> None:
    ends: list[int] = []

    def work() -> None:
        for _ in range(20_000):
            Knot(ends)

    lane.run(work, asker=QObject(QApplication.instance()))
    # The last few hundred are too few to be worth a look.
    qtbot.waitUntil(lambda: len(ends) > 19_000)

    assert set(ends) == {threading.get_ident()}


@pytest.mark.usefixtures("_collecting")
def test_what_lives_long_is_collected_too(qtbot: QtBot) -> None:
    ends: list[int] = []
    kept = [Knot(ends)]
    gc.collect()  # into the oldest generation
    kept.clear()

    def a_while() -> bool:
        for _ in range(1_000):
            Knot([])
        return bool(ends)

    qtbot.waitUntil(a_while, timeout=30_000)


def test_python_itself_collects_nothing(qapp: QApplication) -> None:
    gc.enable()
    owner = QObject(qapp)
    Collector(owner)

    assert not gc.isenabled()

    owner.deleteLater()
    gc.unfreeze()

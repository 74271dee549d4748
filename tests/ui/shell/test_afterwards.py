"""Work that waits for the first page, and lets the person go first."""

import sys

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from vault_app.ui.shell.afterwards import Afterwards, bring_in


def test_the_pieces_are_done_in_their_order(qtbot: QtBot) -> None:
    done: list[int] = []
    owner = QObject()
    afterwards = Afterwards([lambda: done.append(1), lambda: done.append(2), lambda: done.append(3)], owner)
    afterwards.begin()

    at_once = list(done)

    qtbot.waitUntil(afterwards.is_done)
    assert (at_once, done) == ([], [1, 2, 3])


def test_what_comes_meanwhile_is_done_between_two_pieces(qtbot: QtBot) -> None:
    done: list[str] = []
    owner = QObject()

    def first() -> None:
        done.append("first")
        QTimer.singleShot(0, owner, lambda: done.append("key"))

    def third() -> None:
        done.append("third")

    Afterwards([first, lambda: done.append("second"), third], owner).begin()

    qtbot.waitUntil(lambda: len(done) == 4)
    assert done.index("key") < done.index("third")


def test_nothing_more_is_done_once_the_app_quits(qtbot: QtBot) -> None:
    done: list[int] = []
    owner = QObject()

    def last() -> None:
        done.append(1)
        afterwards.end()

    afterwards = Afterwards([last, lambda: done.append(2)], owner)

    afterwards.begin()

    qtbot.waitUntil(lambda: done == [1])
    qtbot.wait(20)
    assert done == [1]


def test_a_module_comes_in_when_its_turn_comes() -> None:
    piece = bring_in("colorsys")
    sys.modules.pop("colorsys", None)

    piece()

    assert "colorsys" in sys.modules

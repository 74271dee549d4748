"""The order in which the Tab key goes through fields that come, go and change places."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def chain(stops: Iterable[QWidget]) -> None:
    """Let the Tab key go through ``stops`` in their order, and through what takes the keyboard within each."""
    for first, second in pairwise(leaf for stop in stops for leaf in _leaves(stop)):
        QWidget.setTabOrder(first, second)


def step(stops: Iterable[QWidget], *, forward: bool) -> bool:
    """Give the keyboard to the next of the stops; tell if there is one, for beyond the last the window goes on."""
    leaves = [leaf for stop in stops for leaf in _leaves(stop) if leaf.isVisible() and leaf.isEnabled()]
    focused = QApplication.focusWidget()
    if focused is None or focused not in leaves:
        return False
    place = leaves.index(focused) + (1 if forward else -1)
    if not 0 <= place < len(leaves):
        return False
    leaves[place].setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def _leaves(stop: QWidget) -> list[QWidget]:
    parts = (
        part for part in (stop, *stop.findChildren(QWidget)) if part.window() is stop.window()
    )  # a list drops down
    return [part for part in parts if _takes_the_keyboard(part)]


def _takes_the_keyboard(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)

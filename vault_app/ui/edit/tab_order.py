"""The order in which the Tab key goes through fields that come, go and change places."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def chain(stops: Iterable[QWidget]) -> None:
    """Let the Tab key go through ``stops`` in their order, and through what takes the keyboard within each."""
    for first, second in pairwise(leaf for stop in stops for leaf in _leaves(stop)):
        QWidget.setTabOrder(first, second)


def step(within: QWidget, stops: Iterable[QWidget], *, forward: bool) -> bool:
    """Give the keyboard to the next of the stops, or beyond the last to what follows ``within``; tell if it went.

    Qt's own order is not enough: a widget that only passes the keyboard on, left somewhere in it, leads back.
    """
    leaves = [leaf for stop in stops for leaf in _leaves(stop) if leaf.isVisible() and leaf.isEnabled()]
    focused = QApplication.focusWidget()
    if focused is None or focused not in leaves:
        return False
    place = leaves.index(focused) + (1 if forward else -1)
    target = leaves[place] if 0 <= place < len(leaves) else _beyond(within, focused, forward=forward)
    if target is None:
        return False
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def _leaves(stop: QWidget) -> list[QWidget]:
    parts = (
        part for part in (stop, *stop.findChildren(QWidget)) if part.window() is stop.window()
    )  # a list drops down
    return [part for part in parts if _takes_the_keyboard(part)]


def _takes_the_keyboard(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _beyond(within: QWidget, start: QWidget, *, forward: bool) -> QWidget | None:
    """Give what comes next in the window outside ``within``."""
    part: QWidget | None = start.nextInFocusChain() if forward else start.previousInFocusChain()
    while part is not None and part is not start:
        if _takes_the_keyboard(part) and part.isVisible() and part.isEnabled() and not within.isAncestorOf(part):
            return part
        part = part.nextInFocusChain() if forward else part.previousInFocusChain()
    return None

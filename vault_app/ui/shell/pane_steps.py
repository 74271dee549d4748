"""Where F6 takes the keyboard: from pane to pane, round and round."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def pane_after(panes: Sequence[QWidget], step: int) -> QWidget:
    """Give the pane after (1) or before (-1) the one that has the keyboard."""
    focus = QApplication.focusWidget()
    now = next(
        (
            place
            for place, pane in enumerate(panes)
            if focus is not None and (pane is focus or pane.isAncestorOf(focus))
        ),
        -1 if step > 0 else 0,
    )
    return panes[(now + step) % len(panes)]


def give_keyboard(pane: QWidget) -> None:
    """Give the keyboard to a pane, or to the first widget in it that takes it."""
    takes = pane.focusPolicy() != Qt.FocusPolicy.NoFocus or pane.focusProxy() is not None
    (pane if takes else _first_focusable(pane)).setFocus(Qt.FocusReason.ShortcutFocusReason)


def _first_focusable(pane: QWidget) -> QWidget:
    for child in pane.findChildren(QWidget):
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(pane) and child.isEnabled():
            return child
    return pane

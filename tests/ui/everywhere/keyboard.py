"""On every page: all that takes the keyboard has a name, Tab reaches all of it and nothing holds it back."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMenu, QWidget

from vault_app.ui.large_type.overlay import LargeType
from vault_app.ui.widgets.popover import Popover
from vault_app.ui.widgets.sheet import Sheet

FLOATING = (LargeType, Sheet, Popover)


def in_front(window: QWidget) -> QWidget:
    """Give what Tab has to stay in: what floats over the window, else the window."""
    floating = [panel for kind in FLOATING for panel in window.findChildren(kind) if panel.isVisible()]
    return floating[0] if floating else window


def tab_stops(place: QWidget) -> list[QWidget]:
    """Give what Tab has to reach: a list is one stop, whatever is in it."""
    widgets = [place, *place.findChildren(QWidget)]
    return [
        widget
        for widget in widgets
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not _is_inside_list(widget)
        and not _is_beside_the_chosen(widget)
    ]


def _is_inside_list(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractItemView):
            return True
        above = above.parentWidget()
    return False


def _is_beside_the_chosen(widget: QWidget) -> bool:
    """Tell whether a button is one of several of which another is chosen: arrows come to it."""
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable() or widget.isChecked():
        return False
    group, parent = widget.group(), widget.parentWidget()
    if group is not None:
        return group.exclusive() and group.checkedButton() is not None
    fellows = parent.findChildren(QAbstractButton) if widget.autoExclusive() and parent is not None else []
    return any(fellow.isChecked() for fellow in fellows if fellow.parentWidget() is parent)


def nameless(place: QWidget) -> Iterator[str]:
    for widget in tab_stops(place):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name):
            yield f"{described(widget)} has no name"


def unreached(place: QWidget, key: Qt.Key) -> Iterator[str]:
    """Press Tab once for each stop and once more, and tell which stop it never came to."""
    stops = tab_stops(place)
    reached: list[QWidget] = []
    for _ in range(len(stops) + 1):
        focused = QApplication.focusWidget()
        QTest.keyClick(focused or place, key)
        now = QApplication.focusWidget()
        if now is not None:
            reached.append(now)
    for stop in stops:
        # Of buttons that belong together Tab comes to one; arrows come to the others.
        group = stop.group() if isinstance(stop, QAbstractButton) else None
        if stop not in reached and (group is None or not any(button in reached for button in group.buttons())):
            yield f"{described(stop)} is not reached by {key.name}"


def described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()!r}"


def obstacles() -> Iterator[str]:
    """Say what the keyboard alone cannot do where the person is now, each in a line; presses Tab for it."""
    window = QApplication.activeWindow()
    if window is None or isinstance(QApplication.activePopupWidget(), QMenu):
        return
    place = in_front(window)
    yield from nameless(place)
    yield from unreached(place, Qt.Key.Key_Tab)
    yield from unreached(place, Qt.Key.Key_Backtab)

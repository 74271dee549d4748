"""Tab stays inside an overlay: the order of what can take the keyboard in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def tab_stops(overlay: QWidget) -> list[QWidget]:
    """Give what Tab visits inside ``overlay``, in order."""
    stops: list[QWidget] = []
    widget = overlay.nextInFocusChain()
    while widget is not None and widget is not overlay:
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and overlay.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def step_inside(overlay: QWidget, *, forward: bool) -> bool:
    """Move the keyboard to the next stop inside ``overlay``, round and round; False if there is none."""
    stops = tab_stops(overlay)
    if not stops:
        return False
    current = QApplication.focusWidget()
    step = 1 if forward else -1
    position = stops.index(current) + step if current in stops else (0 if forward else -1)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[position % len(stops)].setFocus(reason)
    return True

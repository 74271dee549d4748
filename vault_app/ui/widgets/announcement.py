"""Words for screen readers that no focus change would tell."""

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have ``words`` spoken once by the screen reader, if one listens."""
    if not QAccessible.isActive():
        return
    # QAccessibleAnnouncementEvent came with Qt 6.8; the alert is the older road.
    from PySide6 import QtGui  # noqa: PLC0415 - loaded already; the class may be missing from it

    kind = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    event = QAccessibleEvent(widget, QAccessible.Event.Alert) if kind is None else kind(widget, words)
    QAccessible.updateAccessibility(event)

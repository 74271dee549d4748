"""Words for screen readers that no focus change would tell."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have ``words`` spoken once by the screen reader, if one listens."""
    # The accessibility classes cost a millisecond to load, and the first window announces nothing.
    from PySide6 import QtGui  # noqa: PLC0415

    if not QtGui.QAccessible.isActive():
        return
    # QAccessibleAnnouncementEvent came with Qt 6.8; the alert is the older road.
    kind = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    event = QtGui.QAccessibleEvent(widget, QtGui.QAccessible.Event.Alert) if kind is None else kind(widget, words)
    QtGui.QAccessible.updateAccessibility(event)

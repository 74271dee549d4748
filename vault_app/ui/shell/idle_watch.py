"""Locks the vault when nobody has touched the window for a while."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from vault_app.ports.clock import Clock
    from vault_app.services.auto_lock import IdleLock

_TOUCHES = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    )
)


class IdleWatch(QObject):
    """Watches what comes into the window from outside, and asks the idle lock once a second.

    It filters the platform window's events, which are those of a person; filtering the application would run Python
    code for every paint and timer of every widget.

    Signals:
        left: seconds until the lock, or None where it never locks.
        due: the time is up.
    """

    left = Signal(object)
    due = Signal()

    def __init__(self, window: QWidget, clock: "Clock") -> None:
        super().__init__(window)
        self._window, self._clock = window, clock
        self._lock: IdleLock | None = None
        self._watched = False
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.look)

    def start(self, minutes: int) -> None:
        """Begin to watch; 0 minutes is never."""
        from vault_app.services.auto_lock import IdleLock  # noqa: PLC0415 - not before something is open

        handle = self._window.windowHandle()
        if not self._watched and handle is not None:
            self._watched = True
            handle.installEventFilter(self)
        self._lock = IdleLock(self._clock, minutes) if minutes else None
        self.left.emit(minutes * 60 if minutes else None)
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._lock = None

    def look(self) -> None:
        """Ask whether the time is up; also right after the computer slept."""
        if self._lock is None:
            return
        if self._lock.due():
            self.stop()
            self.due.emit()
        else:
            self.left.emit(round(self._lock.remaining()))

    def touch(self) -> None:
        """Somebody is here: the time begins anew."""
        if self._lock is not None:
            self._lock.touch()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take notice of keys and the pointer."""
        if event.type() in _TOUCHES:
            # A lock whose time was up while the computer slept must not be talked out of it by the waking key.
            self.look()
            self.touch()
        return super().eventFilter(watched, event)

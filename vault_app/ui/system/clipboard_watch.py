"""Takes back from the clipboard what was put there, when its time is up."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from vault_app.ports.clipboard import Clipboard, Lease
    from vault_app.ports.clock import Clock

PAINTED_MS: Final = 50  # until what was shown a moment ago is on the screen


class ClipboardWatch(QObject):
    """Counts down for the latest lease and clears the clipboard at its end.

    Signals:
        ticked: whole seconds left, once a second.
        ended: the lease is over; true if the clipboard was cleared, false if it held something else by then.
    """

    ticked = Signal(int)
    ended = Signal(bool)

    def __init__(
        self,
        clipboard: "Clipboard",
        clock: "Clock",
        parent: QObject | None = None,
        *,
        at_hand: Callable[[], bool] = lambda: True,
    ) -> None:
        """``at_hand`` tells whether the clipboard can be cleared without asking another program what it holds."""
        super().__init__(parent)
        self._clipboard, self._clock, self._at_hand = clipboard, clock, at_hand
        self._lease: Lease | None = None
        self._until = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)

    def hold(self, lease: "Lease", seconds: int) -> None:
        """Watch over a lease for so long; one from before is forgotten, as its text is on the clipboard no more."""
        self._lease = lease
        self._until = self._clock.steady() + seconds
        self._timer.start()
        self.ticked.emit(seconds)

    def is_holding(self) -> bool:
        """Say whether something of ours may be on the clipboard."""
        return self._lease is not None

    def clear_now(self) -> None:
        """End the lease: at its time, on lock, on quit, or when asked."""
        lease, self._lease = self._lease, None
        self._timer.stop()
        if lease is not None:
            self.ended.emit(self._clipboard.clear_if_ours(lease))

    def clear_soon(self) -> None:
        """End the lease, but not before the window has painted what it shows now where another program is asked.

        One that hangs would be waited for, some seconds long, with everything still on the screen.
        """
        if self._at_hand():
            self.clear_now()
        else:
            QTimer.singleShot(PAINTED_MS, self, self.clear_now)

    def tick(self) -> None:
        """Look at the clock: tell the seconds left, or end the lease (also after the computer slept)."""
        left = round(self._until - self._clock.steady())
        if left <= 0:
            self.clear_now()
        else:
            self.ticked.emit(left)

"""How far a reader in the lane is, told to the window, and how the window stops it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from vault_app.core.errors import FileEmpty, ReadingStopped

if TYPE_CHECKING:
    from vault_app.core.imported import Imported
    from vault_app.core.progress import Tell

WHOLE: Final = 1000


class Reading(QObject):
    """Listens to one reader at a time. Signal `progressed`: how much is read, of `WHOLE`."""

    progressed = Signal(int)
    _heard = Signal(int, int)  # from the lane to the window's thread: which reader, how much

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._heard.connect(self._on_heard)

    def begin(self) -> "Tell":
        """Give what the next reader tells; any before it is stopped."""
        self.stop()
        number = self._number
        last = [-1]

        def tell(share: float) -> None:
            if self._number != number:
                raise ReadingStopped
            now = int(share * WHOLE)
            if now != last[0]:
                last[0] = now
                self._heard.emit(number, now)

        return tell

    def stop(self) -> None:
        """Stop the reader at what it tells next."""
        self._number += 1

    @Slot(int, int)
    def _on_heard(self, number: int, share: int) -> None:
        if number == self._number:
            self.progressed.emit(share)


def with_entries(imported: "Imported") -> "Imported":
    """Give what was read if it is anything. Raises FileEmpty."""
    if not imported.count:
        raise FileEmpty
    return imported

"""What the first page can do without: done when it is painted, piece by piece, so that no key waits for long."""

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Slot


class Afterwards(QObject):
    """Does pieces of work one after the other and lets the event loop take its turn between any two."""

    def __init__(self, pieces: Sequence[Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(pieces)

    @Slot()
    def begin(self) -> None:
        """Do the first piece with the next turn of the event loop, and the others after it."""
        QTimer.singleShot(0, self, self._do_next)

    def is_done(self) -> bool:
        """Say whether nothing is left to do."""
        return not self._left

    def end(self) -> None:
        """Leave what is not done undone: the app quits."""
        self._left.clear()

    @Slot()
    def _do_next(self) -> None:
        if self._left:
            piece = self._left.pop(0)
            self.begin()
            piece()


def bring_in(module: str) -> Callable[[], object]:
    """Give a piece of work that imports a module, which the piece after it would otherwise do besides its own work."""
    return partial(import_module, module)

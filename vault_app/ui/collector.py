"""The garbage collector, on the window's thread alone.

Python collects on whichever thread allocates. On a lane's it would delete the C++ half of a widget that the window's
thread may be painting, and the program would be gone. So it stays off, as the launcher left it, and is run here
whenever the event loop has nothing to do.
"""

import gc
from typing import Final

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Slot

_GENERATIONS: Final = (2, 1, 0)


class Collector(QObject):
    """Collects from now on, but never goes through what is there already."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._collect)

    @Slot()
    def _collect(self) -> None:
        """Collect the oldest generation that is due by Python's own measure."""
        for generation in _GENERATIONS:
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

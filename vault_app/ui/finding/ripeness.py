"""Whether a row has been seen by whoever acts on it."""

from collections.abc import Callable
from time import monotonic
from typing import Final

# A row that came under the fingers less than this ago was not seen yet; only the first one may be acted on.
RIPE_SECONDS: Final = 0.1


class Ripeness:
    """Counts from the moment rows were arranged anew; ``steady`` gives seconds that never jump."""

    def __init__(self, steady: Callable[[], float] = monotonic) -> None:
        self._steady = steady
        self._began = 0.0

    def begin(self) -> None:
        """Rows were just arranged."""
        self._began = self._steady()

    def allows(self, row: int) -> bool:
        """Say whether Enter may act: the row is the first, or has been there for a tenth of a second."""
        return row == 0 or self._steady() - self._began >= RIPE_SECONDS

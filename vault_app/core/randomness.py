"""The door through which chance comes in."""

from typing import Protocol


class RandomSource(Protocol):
    """Gives unpredictable, uniform numbers; the real one is in ``crypto/random``."""

    def below(self, n: int) -> int:
        """Give a whole number from 0 to ``n - 1``, each equally likely; ``n`` is at least 1."""
        ...

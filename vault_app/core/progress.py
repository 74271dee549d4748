"""How long work tells how far it is, and is stopped."""

from collections.abc import Callable

# Hears the share that is done, from 0 to 1 and never less than before. To stop the work it raises `ReadingStopped`,
# and the work leaves nothing behind.
Tell = Callable[[float], object]


def untold(_share: float) -> None:
    """Hear nothing: for work that nobody waits for."""


def part(tell: Tell, start: float, stop: float) -> Tell:
    """Give what a part of the work tells, whose own 0 to 1 is ``start`` to ``stop`` of the whole."""
    return lambda share: tell(start + (stop - start) * min(1.0, share))

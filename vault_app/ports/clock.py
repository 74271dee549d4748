"""Time, handed in so that tests can move it."""

from typing import Protocol


class Clock(Protocol):
    """A wall clock and a steady one."""

    def now_ms(self) -> int:
        """Milliseconds since 1970 (UTC); may jump when the computer's clock is set."""
        ...

    def steady(self) -> float:
        """Seconds since some start; never goes back, and counts time asleep where the system can tell."""
        ...

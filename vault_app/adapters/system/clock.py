"""The computer's clocks."""

import time
from typing import Final

# Time asleep counts for locking: Linux tells it by CLOCK_BOOTTIME, macOS by CLOCK_MONOTONIC, Windows by itself.
_STEADY: Final[int | None] = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))


class SystemClock:
    """The wall clock and a steady one that goes on while the computer sleeps."""

    def now_ms(self) -> int:
        """Milliseconds since 1970 (UTC)."""
        return time.time_ns() // 1_000_000

    def steady(self) -> float:
        """Seconds since some start; never goes back."""
        return time.monotonic() if _STEADY is None else time.clock_gettime(_STEADY)

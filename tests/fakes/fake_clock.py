"""A clock that stands still until a test moves it."""


class FakeClock:
    """Starts at 1 March 2026, noon UTC."""

    def __init__(self, now_ms: int = 1_772_366_400_000) -> None:
        self._now_ms = now_ms
        self._steady = 100.0

    def now_ms(self) -> int:
        return self._now_ms

    def steady(self) -> float:
        return self._steady

    def pass_seconds(self, seconds: float) -> None:
        """Let time pass."""
        self._now_ms += round(seconds * 1000)
        self._steady += seconds

    def set_back(self, seconds: float) -> None:
        """Set the wall clock back; the steady one goes on."""
        self._now_ms -= round(seconds * 1000)

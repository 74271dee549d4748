"""When nobody has been there for too long."""

from vault_app.ports.clock import Clock


class IdleLock:
    """Counts the time since someone last did something."""

    def __init__(self, clock: Clock, minutes: float) -> None:
        """Begin to count; ``minutes`` is more than 0."""
        self._clock = clock
        self._seconds = minutes * 60
        self._last = clock.steady()

    def touch(self) -> None:
        """Somebody is here: begin anew."""
        self._last = self._clock.steady()

    def remaining(self) -> float:
        """Give the seconds until the vault should lock; never less than 0."""
        return max(0.0, self._last + self._seconds - self._clock.steady())

    def due(self) -> bool:
        """Whether it should lock now."""
        return self.remaining() == 0

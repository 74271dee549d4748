"""A call that may never come back, and can be given up."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

T = TypeVar("T")


class GivenUp(Exception):
    """`PatientCall.cancel` was called."""


class TooLate(Exception):
    """The time is over."""


@dataclass(frozen=True, slots=True)
class _Outcome(Generic[T]):
    value: T | None = None
    error: BaseException | None = None


class PatientCall(Generic[T]):
    """Runs ``work`` in a thread of its own, which is left behind when nobody waits any longer.

    ``hang_up`` is then called to end what it is blocked in, if that can be; ``discard`` gets a value that comes late.
    """

    def __init__(self, work: Callable[[], T], *, hang_up: Callable[[], None], discard: Callable[[T], None]) -> None:
        self._work = work
        self._hang_up = hang_up
        self._discard = discard
        self._outcome: SimpleQueue[_Outcome[T]] = SimpleQueue()
        self._guard = threading.Lock()
        self._abandoned = False

    def result(self, seconds: float) -> T:
        """Wait for the value; raises what ``work`` raised.

        Raises:
            TooLate: it took longer than ``seconds``.
            GivenUp: somebody cancelled.
        """
        threading.Thread(target=self._run, name="keyring", daemon=True).start()
        try:
            outcome = self._outcome.get(timeout=seconds)
        except Empty:
            outcome = _Outcome(error=TooLate())
        if isinstance(outcome.error, TooLate | GivenUp):
            self._abandon()
        if outcome.error is not None:
            raise outcome.error
        return outcome.value  # type: ignore[return-value]  # no error: it is what work gave

    def cancel(self) -> None:
        """End the wait, from any thread."""
        self._outcome.put(_Outcome(error=GivenUp()))

    def _abandon(self) -> None:
        with self._guard:
            self._abandoned = True
            while not self._outcome.empty():  # it came at the last moment
                self._throw_away(self._outcome.get())
        self._hang_up()

    def _run(self) -> None:
        try:
            outcome = _Outcome(self._work())
        except BaseException as error:  # noqa: BLE001  # handed over to whoever waits
            outcome = _Outcome(error=error)
        with self._guard:
            if self._abandoned:
                self._throw_away(outcome)
            else:
                self._outcome.put(outcome)

    def _throw_away(self, outcome: _Outcome[T]) -> None:
        if outcome.value is not None:
            self._discard(outcome.value)

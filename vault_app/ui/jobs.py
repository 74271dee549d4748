"""Slow work beside the window: one road out, one road back.

A lane is a queue and one plain Python thread. The answer comes home by a queued signal, so every callback runs on
the thread of the window, and only if whoever asked still exists.
"""

import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, TypeGuard, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from vault_app.core.errors import VaultAppError

T = TypeVar("T")


def _is_expected(error: BaseException | None) -> "TypeGuard[VaultAppError]":
    from vault_app.core.errors import VaultAppError  # noqa: PLC0415 - 3 ms that the first window does not have

    return isinstance(error, VaultAppError)


class Job(Generic[T]):
    """One piece of work on its way; `cancel` makes sure that nobody hears of it."""

    def __init__(
        self,
        work: Callable[[], T],
        *,
        asker: QObject,
        done: Callable[[T], object] | None,
        failed: "Callable[[VaultAppError], object] | None",
        dropped: Callable[[T], object] | None,
    ) -> None:
        self._work: Callable[[], T] | None = work
        self._asker = asker
        self._done, self._failed, self._dropped = done, failed, dropped
        self._cancelled = False
        self._result: list[T] = []
        self._error: BaseException | None = None

    def cancel(self) -> None:
        """Let nobody hear of it; work that has begun runs to its end, and its result is dropped."""
        self._cancelled = True

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._cancelled

    def carry_out(self) -> None:
        """Do the work in the lane's thread, unless nobody wants it any more."""
        work, self._work = self._work, None
        if work is None or self._cancelled:
            return
        try:
            self._result.append(work())
        except BaseException as error:  # noqa: BLE001 - it is raised again on the window's thread
            # The traceback keeps the frames of the work alive, and with them what it was given.
            self._error = error.with_traceback(None) if _is_expected(error) else error

    def forget(self) -> None:
        """Let go of the answer: there is no window any more that could hear it."""
        if self._result and self._dropped is not None:
            self._dropped(self._result.pop())

    def come_home(self) -> None:
        """Call back, on the window's thread."""
        wanted = not self._cancelled and shiboken6.isValid(self._asker)
        error, self._error = self._error, None
        if self._result:
            answer = self._done if wanted else self._dropped
            result = self._result.pop()
            if answer is not None:
                answer(result)
        elif _is_expected(error):
            if wanted and self._failed is not None:
                self._failed(error)
        elif error is not None:
            sys.excepthook(type(error), error, error.__traceback__)


class Lane(QObject):
    """Does one piece of work after the other in a thread of its own."""

    _finished = Signal(object)

    def __init__(self, name: str = "vault", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Job[object]] = deque()
        self._state = threading.Condition()
        self._busy = False
        self._closed = False
        self._held = False
        self._gone = False
        # A method of an object that goes is no longer called; this is.
        self.destroyed.connect(lambda: self._let_go())  # noqa: PLW0108 - as said
        self._finished.connect(self._come_home, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._serve, name=f"{name} lane", daemon=True)

    def run(
        self,
        work: Callable[[], T],
        *,
        asker: QObject,
        done: Callable[[T], object] | None = None,
        failed: "Callable[[VaultAppError], object] | None" = None,
        dropped: Callable[[T], object] | None = None,
    ) -> Job[T]:
        """Do ``work`` in the lane after what waits there already.

        Args:
            work: called in the lane's thread; it must not touch a widget.
            asker: who wants to know; once it is deleted nothing is called but ``dropped``.
            done: called with the result on the thread of the window.
            failed: called with a `VaultAppError`; any other error goes to ``sys.excepthook`` on the window's thread.
            dropped: called with a result that nobody wants any more, so that it can be wiped.
        """
        job = Job(work, asker=asker, done=done, failed=failed, dropped=dropped)
        self._enter(job, first=False)
        return job

    def run_first(self, work: Callable[[], T], *, asker: QObject, done: Callable[[T], object] | None = None) -> Job[T]:
        """Do ``work`` next, before what waits in the lane; its errors are of no interest to anyone."""
        job = Job(work, asker=asker, done=done, failed=None, dropped=None)
        self._enter(job, first=True)
        return job

    def wait_idle(self, seconds: float) -> bool:
        """Wait until nothing is left to do, at most so long; tell whether it is so."""
        with self._state:
            return self._state.wait_for(lambda: not self._busy and not self._waiting, seconds)

    def hold(self) -> None:
        """Begin no further work until `go_on`: a thread that computes takes every other five milliseconds."""
        with self._state:
            self._held = True

    def go_on(self) -> None:
        """Begin what came in meanwhile."""
        with self._state:
            self._held = False
            self._state.notify_all()

    def close(self) -> None:
        """Take no more work; what waits is dropped, and what runs is not waited for."""
        with self._state:
            self._closed = True
            self._waiting.clear()
            self._state.notify_all()

    def _enter(self, job: "Job[T]", *, first: bool) -> None:
        with self._state:
            if self._closed:
                return
            if self._thread.ident is None:  # nothing is to be done before the first window is painted
                self._thread.start()
            if first:
                self._waiting.appendleft(job)  # type: ignore[arg-type]  # the queue never looks into a result
            else:
                self._waiting.append(job)  # type: ignore[arg-type]  # as above
            self._state.notify_all()

    def _serve(self) -> None:
        # Each job lives in a frame of its own, so that no result stays behind in this one while the lane waits.
        while self._do_next():
            with self._state:
                self._busy = False
                self._state.notify_all()

    def _do_next(self) -> bool:
        with self._state:
            self._state.wait_for(lambda: self._closed or (self._waiting and not self._held))
            if self._closed:
                return False
            job = self._waiting.popleft()
            self._busy = True
        job.carry_out()
        # Under the lock, or the window's thread could delete this object as soon as the answer is on its way, while
        # Qt is still at work on it here.
        with self._state:
            if not self._gone:
                with suppress(RuntimeError):  # it is about to go
                    self._finished.emit(job)
                return True
        job.forget()
        return False

    def _let_go(self) -> None:
        """End the thread with this object; an answer that is being sent is waited for."""
        with self._state:
            self._closed = self._gone = True
            self._waiting.clear()
            self._state.notify_all()

    def _come_home(self, job: "Job[object]") -> None:
        job.come_home()

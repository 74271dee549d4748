"""One look for leaked passwords, slice by slice: unsealing in the vault's lane, asking in a lane of its own.

So the vault can be used meanwhile, however slow a disk or a service is, and the look can be stopped between slices.
"""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from vault_app.core.errors import Locked, VaultAppError
from vault_app.ui.jobs import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.core.leaks import LeakKey, LeakReport
    from vault_app.ports.leak_source import LeakSource
    from vault_app.services.leak_check import Hashed, LeakCheck
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge

# ruff: noqa: PLC0415  # services bring in cryptography: only in a lane

_SLICE: Final = 16


class LeakRun(QObject):
    """Goes on by itself until it is over, once `begin` was called.

    Signals:
        progressed: how many passwords are done, and of how many.
        ended: the `LeakReport` that was kept and, where the look did not come to its end, the error or None.
    """

    progressed = Signal(int, int)
    ended = Signal(object, object)

    def __init__(
        self, bridge: "SessionBridge", source: "Callable[[], LeakSource]", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._open = bridge, source
        self._lane = Lane("leaks", self)
        self._source: LeakSource | None = None
        self._check: LeakCheck | None = None
        self._over = False
        bridge.locking.connect(self._drop)

    def begin(self) -> None:
        """Open the source, and go on from there."""
        self._lane.run(self._open, asker=self, done=self._on_opened, failed=self._fail_unopened, dropped=_close)

    def stop(self) -> None:
        """End after the slice in hand, and keep what was found."""
        if not self._over:
            self._over = True
            self._keep(None)

    def _on_opened(self, source: "LeakSource") -> None:
        if self._over:
            self._lane.run(source.close, asker=self)
            return
        self._source = source
        self._bridge.run(_begun, asker=self, done=self._on_begun, failed=self._fail)

    def _on_begun(self, check: "LeakCheck") -> None:
        self._check = check
        self._next()

    def _next(self) -> None:
        check = self._check
        if check is None or self._over:
            return
        self.progressed.emit(check.done, check.total)
        if check.finished:
            self._over = True
            self._keep(None)
            return
        self._bridge.run(
            lambda session: check.next_slice(session, _SLICE), asker=self, done=self._ask, failed=self._fail
        )

    def _ask(self, hashed: "list[Hashed]") -> None:
        check, source = self._check, self._source
        if check is None or source is None:
            return

        def asked() -> "dict[LeakKey, int]":
            from vault_app.services.leak_check import look_up

            return look_up(source, hashed)

        def answered(found: "dict[LeakKey, int]") -> None:
            if not self._over:  # else what was found is being kept just now
                check.add(found, hashed)
                self._next()

        self._lane.run(asked, asker=self, done=answered, failed=self._fail)

    def _fail(self, error: VaultAppError) -> None:
        if not self._over:
            self._over = True
            self._keep(error)

    def _fail_unopened(self, error: VaultAppError) -> None:
        if not self._over:
            self._over = True
            self._end(None, error)

    def _keep(self, error: VaultAppError | None) -> None:
        check, source = self._check, self._source
        if check is None or source is None:
            self._end(None, error)
            return
        self._bridge.run(
            lambda session: check.keep(session, source.kind),
            asker=self,
            done=partial(self._end, error=error),
            failed=lambda not_kept: self._end(None, error or not_kept),
        )

    def _end(self, report: "LeakReport | None", error: VaultAppError | None) -> None:
        self._let_go()
        self.ended.emit(report, error)

    def _drop(self) -> None:
        """Let go of the vault, which is about to lock: nothing of it stays here."""
        if self._check is not None or self._source is not None or not self._over:
            self._over = True
            self._let_go()
            self.ended.emit(None, Locked())

    def _let_go(self) -> None:
        source, self._source, self._check = self._source, None, None
        close = source.close if source is not None else lambda: None
        self._lane.run(close, asker=self, done=lambda _done: self._go())

    def _go(self) -> None:
        self._lane.close()
        self.deleteLater()


def _begun(session: "Session") -> "LeakCheck":
    from vault_app.services.leak_check import LeakCheck

    return LeakCheck(session)


def _close(source: "LeakSource") -> None:
    source.close()

"""Keeps the one-time codes on the page up to date, without keeping a seed.

The lane computes the code of the present period and the next one; the second is shown when its period begins, and two
more are asked for. What is shown ends with the row, with the window's keyboard focus and with the lock.
"""

from functools import partial
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from vault_app.core.errors import VaultAppError
from vault_app.core.ids import ItemId
from vault_app.core.item import Field, Item
from vault_app.ui.browse.code_row import CodeRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.services.one_time_code import Codes
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge

SECOND_MS: Final = 1_000


class LiveCodes(QObject):
    """Follows the rows that show codes; ticks on the second, and only while one of them can be seen."""

    def __init__(self, bridge: "SessionBridge", page: QWidget, item: "Callable[[], Item | None]") -> None:
        super().__init__(page)
        self._bridge, self._page, self._item = bridge, page, item
        self._rows: list[CodeRow] = []
        self._asked: set[CodeRow] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)
        page.installEventFilter(self)
        bridge.locked.connect(self._forget)

    def follow(self, row: CodeRow) -> None:
        """Keep the codes of a row up to date from now on."""
        self._rows = [each for each in self._rows if shiboken6.isValid(each) and each is not row]
        self._rows.append(row)
        self._asked.discard(row)
        QTimer.singleShot(0, self, self.tick)

    def tick(self) -> None:
        """Show the time and the code that holds now in every row that can be seen."""
        session = self._bridge.session
        self._rows = [row for row in self._rows if shiboken6.isValid(row)]
        seen = [row for row in self._rows if row.isVisible() and not row.is_broken()]
        if session is None or not seen or not self._page.isActiveWindow():
            self._timer.stop()
            return
        now = session.doors.clock.now_ms()
        for row in seen:
            self._bring_up_to(row, now)
        self._timer.start(SECOND_MS - now % SECOND_MS)

    def _forget(self) -> None:
        self._timer.stop()
        self._rows, self._asked = [], set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on when the window has the keyboard again, or the page is seen again."""
        if event.type() in (QEvent.Type.WindowActivate, QEvent.Type.Show):
            QTimer.singleShot(0, self, self.tick)
        return super().eventFilter(watched, event)

    def _bring_up_to(self, row: CodeRow, now_ms: int) -> None:
        codes = row.codes()
        if codes is None or row.is_masked():
            self._ask(row)
            return
        period_ms = codes.period * SECOND_MS
        step = now_ms // period_ms
        left = codes.period - now_ms // SECOND_MS % codes.period
        if step == codes.step:
            row.show_left(left)
            return
        if step == codes.step + 1:
            row.show_next(seconds_left=left)
        else:  # the computer slept, or its clock was set
            row.mask_secrets()
        self._ask(row)

    def _ask(self, row: CodeRow) -> None:
        item = self._item()
        if item is None or row in self._asked:
            return
        self._asked.add(row)
        field = row.field()
        self._bridge.run(
            partial(_codes_of, item.id, field),
            asker=row,
            done=partial(self._take, row, field),
            failed=partial(self._take_failure, row, field),
        )

    def _take(self, row: CodeRow, field: Field, codes: "Codes") -> None:
        self._asked.discard(row)
        session = self._bridge.session
        wanted = row.isVisible() and row.field() is field and self._page.isActiveWindow()
        if session is None or not wanted:
            codes.wipe()
            return
        row.show_codes(codes, seconds_left=codes.period)
        self._bring_up_to(row, session.doors.clock.now_ms())
        if not self._timer.isActive():
            self.tick()

    def _take_failure(self, row: CodeRow, field: Field, error: VaultAppError) -> None:
        from vault_app.ui.messages import words_for  # noqa: PLC0415 - words are needed only once something fails

        self._asked.discard(row)
        if row.field() is field:
            message = words_for(error)
            row.show_broken(f"{message.title} {message.body}".strip())


def _codes_of(item_id: ItemId, field: Field, session: "Session") -> "Codes":
    from vault_app.services.one_time_code import codes_of  # noqa: PLC0415 - brings in cryptography

    return codes_of(session, item_id, field.id)

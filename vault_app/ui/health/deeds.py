"""What is done with a row of the health page: its button, its menu, and how that is taken back."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, SignalInstance, Slot

from vault_app.core.account_review import Review
from vault_app.core.health import Finding
from vault_app.ui.happenings import Note
from vault_app.ui.health import reasons
from vault_app.ui.health.menus import ABOUT_MONTHS, row_menu
from vault_app.ui.plural import plural
from vault_app.ui.widgets.pop_up import pop_up

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from vault_app.core.ids import ItemId
    from vault_app.services.editing import SaveResult
    from vault_app.services.session import Session
    from vault_app.ui.health.view import HealthView
    from vault_app.ui.health.watch import HealthWatch
    from vault_app.ui.session_bridge import SessionBridge

# ruff: noqa: PLC0415  # services bring in cryptography, and sheets are seldom wanted

_REVIEW_AGAIN = 6  # months, where nobody chose


class Deeds(QObject):
    """Carries out what is asked of a row.

    Signals:
        change_asked: an item id whose password is to be changed.
        edit_asked: an item id that is to be edited.
        item_asked: an item id that is to be shown.
    """

    change_asked = Signal(object)
    edit_asked = Signal(object)
    item_asked = Signal(object)

    def __init__(
        self, window: "QWidget", bridge: "SessionBridge", watch: "HealthWatch", view: "HealthView", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._bridge, self._watch, self._view = window, bridge, watch, view
        view.list.deed_asked.connect(self._do)
        view.list.item_asked.connect(lambda row: self._ask_of(row, self.item_asked))
        view.list.menu_asked.connect(self._open_row_menu)

    @Slot(int)
    def _do(self, row: int) -> None:
        what = self._view.model.what(row)
        if what is None or self._view.list.painter.read_only:
            return
        match self._view.model.facts(row).reason.deed:
            case reasons.CHANGE:
                self._ask_of(row, self.change_asked)
            case reasons.REVIEWED:
                self._reviewed(row, _REVIEW_AGAIN)
            case reasons.TAKE_BACK if isinstance(what, Finding):
                self._take_back(row, what)
            case _:
                self._ask_of(row, self.edit_asked)

    def _ask_of(self, row: int, signal: SignalInstance) -> None:
        item_id = self._view.model.item_id(row)
        if item_id is not None:
            signal.emit(item_id)

    @Slot(int, QPoint)
    def _open_row_menu(self, row: int, spot: QPoint) -> None:
        what, model = self._view.model.what(row), self._view.model
        if what is None:
            return
        writable, deed = not self._view.list.painter.read_only, model.facts(row).reason.deed
        menu = row_menu(self._view, deed=deed if writable else "")
        menu.deed.connect(lambda: self._do(row))
        menu.show_item.connect(lambda: self._ask_of(row, self.item_asked))
        if writable and isinstance(what, Finding) and deed != reasons.TAKE_BACK:
            menu.offer_ignore().connect(lambda: self._ask_to_ignore(row, what))
        if writable and isinstance(what, Review):
            for months in ABOUT_MONTHS:
                menu.offer_review(months).connect(lambda _on=False, months=months: self._reviewed(row, months))
        self._bridge.locking.connect(menu.close)
        pop_up(menu, spot)

    def _ask_to_ignore(self, row: int, finding: Finding) -> None:
        from vault_app.services.health import LONGEST_REASON
        from vault_app.ui.health.ask_sheets import IgnoreSheet

        item_id, facts = self._view.model.item_id(row), self._view.model.facts(row)
        if item_id is None:
            return
        sheet = IgnoreSheet(self._window, title=facts.title, reason=facts.reason.words, most=LONGEST_REASON)
        sheet.given.connect(lambda why: self._ignore(item_id, facts.title, finding, why))
        sheet.open()

    def _ignore(self, item_id: "ItemId", title: str, finding: Finding, why: str) -> None:
        def ignored(session: "Session") -> "SaveResult":
            from vault_app.services.health import ignore_finding

            return ignore_finding(session, item_id, finding, reason=why, doors=session.doors)

        self.change(ignored, self.tr("Ignored for “%1”").replace("%1", title))

    def _take_back(self, row: int, finding: Finding) -> None:
        item_id, title = self._view.model.item_id(row), self._view.model.facts(row).title

        def counts_again(session: "Session") -> "SaveResult":
            from vault_app.services.health import stop_ignoring

            assert item_id is not None  # noqa: S101  # the row was there when it was asked
            return stop_ignoring(session, item_id, finding, doors=session.doors)

        self.change(
            counts_again,
            self.tr("No longer ignored for “%1”").replace("%1", title),
        )

    def _reviewed(self, row: int, months: int) -> None:
        item_id, title = self._view.model.item_id(row), self._view.model.facts(row).title

        def marked(session: "Session") -> "SaveResult":
            from vault_app.services.account_review import mark_reviewed

            assert item_id is not None  # noqa: S101  # as above
            return mark_reviewed(session, item_id, months=months, doors=session.doors)

        words = plural(self.tr("“%1” was reviewed; the next time is in %n month(s)", "", months), months)
        self.change(marked, words.replace("%1", title))

    def change(self, work: "Callable[[Session], SaveResult]", told: str) -> None:
        """Change something in the vault, tell it, and offer to take it back."""

        def done(result: "SaveResult") -> None:
            self._bridge.tell_changed(*(item.id for item in result.items))
            self._watch.refresh()
            self._bridge.notice.emit(Note(told, action=self.tr("Undo"), act=partial(self._undo, result)))

        self._bridge.run(work, asker=self, done=done)

    def _undo(self, result: "SaveResult") -> None:
        def undone(session: "Session") -> None:
            from vault_app.services.editing import undo

            undo(session, result.undo, doors=session.doors)

        def done(_nothing: None) -> None:
            self._bridge.tell_changed(*(item.id for item in result.items))
            self._watch.refresh()

        self._bridge.run(undone, asker=self, done=done)

"""What is looked for in quick access, and what the rows are."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from vault_app.ui.finding.ripeness import Ripeness
from vault_app.ui.plural import plural
from vault_app.ui.quick.fields import FieldRow, rows_of
from vault_app.ui.quick.hints import hints_of_fields, hints_of_item, hints_of_nothing
from vault_app.ui.quick.results import Result, found, last_used
from vault_app.ui.quick.row_list import MOST
from vault_app.ui.quick.search_page import SearchPage
from vault_app.ui.quick.source import LAST_USED, Source
from vault_app.ui.widgets.announcement import announce

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vault_app.core.item import Item
    from vault_app.services.session import Session
    from vault_app.ui.finding.finder import Finder
    from vault_app.ui.happenings import VaultChanged
    from vault_app.ui.quick.actions import Actions
    from vault_app.ui.quick.key_hints import Hint
    from vault_app.ui.quick.row import QuickRow
    from vault_app.ui.session_bridge import SessionBridge

_LOOK_AGAIN_MS: Final = 15


class Lookout(QObject):
    """Fills the page with what the text finds, or with the fields of one item; `acting`: a key asked for something.

    Signals:
        arranged: the rows are others now; the keys that hold for them (a tuple of `Hint`).
        left: Escape, where it leads nowhere else, or something was done that ends it.
    """

    arranged = Signal(object)
    left = Signal()

    def __init__(
        self,
        bridge: "SessionBridge",
        actions: "Callable[[Session], Actions]",
        prepared: "Callable[[], Finder | None]",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._actions, self._prepared = bridge, actions, prepared
        self.page = SearchPage()
        self.acting = False
        self._sources: dict[Session, Source] = {}
        self._results: list[Result] = []
        self._fields: list[FieldRow] = []
        self._item: Item | None = None
        self._looking = False
        self._ripeness = Ripeness()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LOOK_AGAIN_MS)
        self._later.timeout.connect(self.look)
        field = self.page.field
        field.textChanged.connect(self._on_text)
        field.move_asked.connect(self._move)
        field.more_asked.connect(self._show_fields)
        field.back_asked.connect(self._back)
        field.escape_pressed.connect(self._escape)

    def begin(self) -> None:
        """Look from now on, with an empty field."""
        self.page.clear()
        self._looking = True
        self.look()

    def end(self) -> None:
        """Look no more, and keep nothing of what was typed or found."""
        self._looking = self.acting = False
        self._forget_rows()
        self.page.clear()

    def drop(self, session: "Session") -> None:
        """A vault was locked: keep nothing of it."""
        source = self._sources.pop(session, None)
        if source is not None:
            source.forget()
            source.deleteLater()

    def follow(self, changed: "VaultChanged") -> None:
        """The vault shown changed."""
        source = self._sources.get(self._bridge.session) if self._bridge.session is not None else None
        if source is not None:
            source.follow(changed.vault, changed.item_ids)
        if self._looking and self._item is None:
            self.look()

    # --- rows --------------------------------------------------------------------------------------------

    @Slot(str)
    def _on_text(self, _text: str) -> None:
        if self._looking:
            self.look()

    @Slot()
    def look(self) -> None:
        """Show what the text finds, the best first and selected."""
        self._forget_rows()
        self.page.show_message("info", "")
        query, sources = self.page.field.text().strip(), self._present_sources()
        if query and {source.prepare() for source in sources} - {True}:
            self._show_rows(())
            self.page.show_remark(self.tr("Looking…"))
            self._tell(hints_of_nothing())
            self._later.start()
            return
        self._results = found(sources, query, MOST) if query else last_used(sources, LAST_USED)
        self._show_rows([result.row for result in self._results])
        self.page.show_remark("" if self._results else self._nothing(query))
        self._tell_of_row()
        if query:
            self._say_count()

    def _present_sources(self) -> list[Source]:
        sessions = self._bridge.sessions()
        for session in sessions:
            if session not in self._sources:
                self._sources[session] = Source(session, self._actions(session), self, prepared=self._prepared)
        return [self._sources[session] for session in sessions]

    def _nothing(self, query: str) -> str:
        if query:
            return self.tr("Nothing matches “%1”.").replace("%1", query)
        return self.tr("There is nothing in this vault yet.")

    def _say_count(self) -> None:
        count = len(self._results)
        words = plural(self.tr("%n result(s)", "", count), count)
        announce(self.page.field, f"{words}. {self._results[0].row.sentence()}" if count else words)

    def _show_rows(self, rows: "Sequence[QuickRow]") -> None:
        self.page.list.show_rows(rows)
        self._ripeness.begin()

    def _tell(self, hints: "tuple[Hint, ...]") -> None:
        self.arranged.emit(hints)

    def _tell_of_row(self) -> None:
        """Name the keys that do something with the result that is selected."""
        row = self.page.list.row()
        result = self._results[row] if 0 <= row < len(self._results) else None
        item = None if result is None else result.source.item(result.item_id)
        mirrored = self.page.isRightToLeft()
        self._tell(hints_of_nothing() if item is None else hints_of_item(item, mirrored=mirrored))

    def _forget_rows(self) -> None:
        self._later.stop()
        self._results, self._fields, self._item = [], [], None
        self.page.field.in_fields = False
        self.page.show_path("")
        self.page.list.show_rows(())

    @Slot(int)
    def _move(self, rows: int) -> None:
        self.page.list.move_by(rows)
        row = self.page.list.row()
        if self._item is None:
            self._tell_of_row()
        if row >= 0:
            announce(self.page.field, self.page.list.shown(row).sentence())

    # --- the fields of an item ---------------------------------------------------------------------------

    @Slot()
    def _show_fields(self) -> None:
        result, item = self._chosen()
        if result is None or item is None or result.source.vault is None:
            return
        rows = rows_of(result.source.vault, item)
        self._results, self._item, self._fields = [result], item, rows
        self.page.field.in_fields = True
        self.page.show_path(result.row.title)
        self.page.show_message("info", "")
        self._show_rows([each.row for each in rows])
        self.page.show_remark("" if rows else self.tr("This item has no fields."))
        self._tell(hints_of_fields(mirrored=self.page.isRightToLeft()))
        first = rows[0].row.sentence() if rows else ""
        announce(self.page.field, f"{result.row.title}. {first}")

    @Slot()
    def _back(self) -> None:
        """Come back from the fields to the results, the item still selected."""
        item = self._item
        self.look()
        places = (at for at, result in enumerate(self._results) if item is not None and result.item_id == item.id)
        self.page.list.select(next(places, 0))
        self._tell_of_row()

    @Slot()
    def _escape(self) -> None:
        if self._item is not None:
            self._back()
        else:
            self.left.emit()

    def _chosen(self) -> "tuple[Result | None, Item | None]":
        """Give the item to act on, if its row has been seen."""
        row = 0 if self._item is not None else self.page.list.row()
        if not 0 <= row < len(self._results) or not self._ripeness.allows(row):
            return None, None
        result = self._results[row]
        return result, result.source.item(result.item_id)

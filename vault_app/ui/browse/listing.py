"""Keeps the list in step with the vault, the section, the order and what is searched for."""

from collections.abc import Callable, Mapping, Sequence
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, Signal

from vault_app.core.ids import ItemId
from vault_app.core.vault import Vault
from vault_app.ui.browse.housekeeping import Chosen
from vault_app.ui.browse.item_model import ItemModel
from vault_app.ui.browse.list_pane import ListPane
from vault_app.ui.finding.finder import Finder
from vault_app.ui.finding.found_row import FoundRow
from vault_app.ui.finding.order import ordered, positions_of
from vault_app.ui.finding.ripeness import Ripeness
from vault_app.ui.happenings import Section

_ALL: Final = Section()
# Selected items that stay selected through a change; of more, the current one does.
MOST_KEPT: Final = 1_000


class Listing(QObject):
    """What the list shows now. A search looks through all items, or through the bin when the bin is open.

    Signals:
        chosen: the id of the item that is selected now, or None.
    """

    chosen = Signal(object)

    def __init__(
        self,
        pane: ListPane,
        model: ItemModel,
        *,
        steady: Callable[[], float] = monotonic,
        now: Callable[[], int] = lambda: 0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._pane, self._model = pane, model
        self._finder = Finder(self)
        self._vault: Vault | None = None
        self._last_used: dict[ItemId, int] = {}
        self._section, self._sort, self._query = _ALL, pane.sort_button.sort(), ""
        self._ripeness = Ripeness(steady)
        self._finder.more.connect(self._add)
        self._finder.finished.connect(self._finish)
        model.more_wanted.connect(self._finder.give_more)
        pane.list.current_changed.connect(self._tell)
        pane.sort_button.sort_chosen.connect(self.sort_by)

    # --- what is shown ---

    def open(self, vault: Vault, last_used: Mapping[ItemId, int]) -> None:
        """Show a vault from its first item."""
        self._vault, self._last_used = vault, dict(last_used)
        self._section, self._query = _ALL, ""
        self._show_section(keep=None)
        self._prepare_search()

    def close(self) -> None:
        """Forget the vault."""
        self._finder.forget()
        self._vault, self._last_used, self._query = None, {}, ""
        self._model.show_items(None, ())
        self._pane.show_items(0, section="")
        self._tell(None)

    def follow(self, vault: Vault, changed: Sequence[ItemId]) -> None:
        """Show the vault after a change, the same item selected where it is still there."""
        selected, row = self.item_id(), self._pane.list.row()
        others = self._several_ids()
        self._vault = vault
        if not changed or self._section.kind == "bin" or not self._finder.follow(vault, changed):
            self._prepare_search()
        if self._query:
            self._search(keep=selected)
        else:
            self._show_section(keep=selected, row=row)
        self._reselect(others)

    def show_section(self, section: Section) -> None:
        """Show another part of the vault from its first item, and nothing searched for."""
        look_elsewhere = (section.kind == "bin") != (self._section.kind == "bin")
        self._section, self._query = section, ""
        self._finder.stop()
        if self._vault is None:
            return
        self._show_section(keep=None)
        if look_elsewhere:
            self._prepare_search()

    def sort_by(self, sort: str) -> None:
        """Show the section in another order, the same item selected."""
        self._sort = sort
        self._pane.sort_button.set_sort(sort)
        if self._vault is not None and not self._query:
            self._show_section(keep=self.item_id())

    def search(self, query: str) -> None:
        """Show what matches, the first result selected; "" shows the section again, the same item selected."""
        if self._vault is None or query == self._query:
            return
        self._query = query
        if query.strip():
            self._search(keep=None)
        else:
            self._finder.stop()
            self._show_section(keep=self.item_id())

    def finder_of_all(self) -> Finder | None:
        """Give what searches all items, for another window to share; None while it looks through the bin."""
        return None if self._in_bin() else self._finder

    def used(self, item_id: ItemId) -> None:
        """Take an item for the last used; the list is put in order when it is shown again, so that no row runs away."""
        self._last_used[item_id] = max(self._last_used.values(), default=0) + 1

    # --- what is selected ---

    def item_id(self) -> ItemId | None:
        """Give the id of the selected item."""
        return self._pane.list.item_id()

    def is_ripe(self) -> bool:
        """Say whether Enter may act: the selected row is the first, or has been there for a tenth of a second."""
        return self._ripeness.allows(self._pane.list.row())

    def count(self) -> int:
        """Give how many items are selected."""
        return self._pane.list.selected_count()

    def chosen_items(self) -> Chosen | None:
        """Give the selected items; None where there is none."""
        rows = self._pane.list.selected_rows()
        return Chosen(self._vault, self._model.positions(rows)) if self._vault is not None and rows else None

    def select_one(self) -> None:
        """Leave only the current item selected."""
        self._pane.list.select_row(self._pane.list.row())

    def select(self, item_id: ItemId) -> bool:
        """Select an item; False where the list does not show it."""
        row = self._model.row_of(item_id)
        if row is None:
            return False
        self._pane.list.select_row(row)
        return True

    @property
    def query(self) -> str:
        """What is searched for, or ""."""
        return self._query

    @property
    def section(self) -> Section:
        """The part of the vault that is shown while nothing is searched for."""
        return self._section

    # --- how ---

    def _show_section(self, *, keep: ItemId | None, row: int = 0) -> None:
        if self._vault is None:
            return
        positions = ordered(self._vault, positions_of(self._vault, self._section), self._sort, self._last_used)
        self._model.show_items(self._vault, positions, now_ms=self._bin_time())
        self._pane.show_items(len(positions), section=self._section.kind)
        self._settle(keep, row)

    def _search(self, *, keep: ItemId | None) -> None:
        if self._vault is None:
            return
        found = self._finder.find(self._query)
        self._model.show_found(self._vault, found, now_ms=self._bin_time())
        self._model.has_more = self._finder.has_more
        self._pane.show_results(
            self._query, len(found), more=self._finder.has_more, speak=keep is None, in_bin=self._in_bin()
        )
        self._settle(keep, 0)

    def _settle(self, keep: ItemId | None, row: int) -> None:
        """Select the item that was selected, or what has taken its place, or the first."""
        self._ripeness.begin()
        if keep is None or not self.select(keep):
            self._pane.list.select_row(min(max(row, 0), self._model.rowCount() - 1))
        if not self._model.rowCount():
            self._tell(None)

    def _add(self, found: Sequence[FoundRow]) -> None:
        self._model.add_found(found)
        self._model.has_more = self._finder.has_more

    def _finish(self, count: int, complete: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._model.has_more = self._finder.has_more
        self._pane.show_results(self._query, count, more=not complete, in_bin=self._in_bin())

    def _in_bin(self) -> bool:
        return self._section.kind == "bin"

    def _bin_time(self) -> int:
        """Give the time for the rows of the bin, which say how long they stay; 0 for others."""
        return self._now() if self._in_bin() else 0

    def every(self) -> Chosen | None:
        """Give all items of the section; None where there is none."""
        if self._vault is None:
            return None
        positions = positions_of(self._vault, self._section)
        return Chosen(self._vault, positions) if positions else None

    def _several_ids(self) -> list[ItemId]:
        if not 1 < self.count() <= MOST_KEPT:
            return []
        chosen = self.chosen_items()
        return [] if chosen is None else chosen.ids()

    def _reselect(self, ids: Sequence[ItemId]) -> None:
        """Select again what was selected, as far as it is still shown."""
        if ids and self._vault is not None:
            places = (self._vault.position(each) for each in ids)
            self._pane.list.select_rows(self._model.rows_of({place for place in places if place is not None}))

    def _prepare_search(self) -> None:
        if self._vault is not None:
            section = self._section if self._section.kind == "bin" else _ALL
            self._finder.look_through(self._vault, positions_of(self._vault, section), self._last_used)

    def _tell(self, item_id: ItemId | None) -> None:
        self.chosen.emit(item_id)

"""What is done with all items that are selected, be it one or many: one method for each key, button and menu entry."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vault_app.ui.browse.between_vaults import BetweenVaults
from vault_app.ui.browse.housekeeping import Housekeeping
from vault_app.ui.browse.purge_question import ask_purge
from vault_app.ui.browse.selected_page import SelectedPage
from vault_app.ui.browse.tags_sheet import TagsSheet
from vault_app.ui.finding.order import known_tags

if TYPE_CHECKING:
    from vault_app.ui.browse.neighbours import Editor, Generator
    from vault_app.ui.session_bridge import SessionBridge


class AllSelectedPage(SelectedPage):
    """Marks, tags, deletes, brings back, moves and exports.

    Signals:
        export_asked: the ids of the items that are to be exported.
    """

    export_asked = Signal(object)

    def __init__(
        self,
        bridge: "SessionBridge",
        *,
        sort: str,
        editor: "Editor",
        generator: "Generator",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bridge, sort=sort, editor=editor, generator=generator, parent=parent)
        self._keeping = Housekeeping(bridge, self)
        self._between = BetweenVaults(bridge, self._keeping, self)

    def toggle_favourite(self) -> None:
        """Mark the selected items, or take the marks away where all have one."""
        chosen = self._chosen(in_bin=False)
        if chosen is not None:
            self._keeping.set_favourite(chosen, favourite=not chosen.are_favourites())

    def ask_tags(self) -> None:
        """Ask which tags the selected items shall have."""
        chosen = self._chosen(in_bin=False)
        if chosen is None:
            return
        tags = chosen.vault.columns.tags
        of_items = (tags[position].split("\n") if tags[position] else () for position in chosen.positions)
        sheet = TagsSheet(self.window(), known_tags(chosen.vault), of_items, len(chosen.positions))
        sheet.chosen.connect(partial(self._keeping.change_tags, chosen))
        sheet.open()

    def delete_item(self) -> None:
        """Put the selected items into the bin; those in the bin are deleted for good after a question."""
        chosen = self._listing.chosen_items()
        if chosen is None or not self._editing.may_change():
            return
        if self._are_in_bin(chosen):
            self.ask_purge()
        else:
            self._keeping.delete(chosen)

    def restore_item(self) -> None:
        """Take the selected items out of the bin."""
        chosen = self._chosen(in_bin=True)
        if chosen is not None:
            self._keeping.restore(chosen)

    def ask_purge(self) -> None:
        """Ask whether the selected items shall be deleted for good."""
        chosen = self._chosen(in_bin=True)
        if chosen is not None:
            ask_purge(self.window(), chosen, partial(self._keeping.purge, chosen))

    def empty_bin(self) -> None:
        """Ask whether everything in the bin shall be deleted for good."""
        chosen = self._listing.every()
        if chosen is not None and self._are_in_bin(chosen) and self._editing.may_change():
            ask_purge(self.window(), chosen, partial(self._keeping.purge, chosen))

    def move_to(self, number: int) -> None:
        """Move the selected items into another open vault, by its number in the menu."""
        self._take(number, self._between.move)

    def copy_to(self, number: int) -> None:
        """Copy the selected items into another open vault."""
        self._take(number, self._between.copy)

    def _take(self, number: int, take: Callable[..., object]) -> None:
        chosen, others = self._chosen(in_bin=False), self._between.others()
        if chosen is not None and number < len(others):
            take(chosen, others[number])

    def _other_vaults(self) -> list[str]:
        return [session.vault.name for session in self._between.others()]

    def export_selected(self) -> None:
        """Ask how the selected items shall be exported; a vault open for reading only can be exported too."""
        chosen = self._listing.chosen_items()
        if chosen is not None and not self._are_in_bin(chosen) and not self._editor.is_open():
            self.export_asked.emit(tuple(chosen.ids()))

"""The list, and at its end what is selected in it: one item, several, or none."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.core.errors import ItemNotFound
from vault_app.core.ids import ItemId
from vault_app.core.item import Item
from vault_app.ui.browse.detail_view import DetailView
from vault_app.ui.browse.edit_place import EditPlace
from vault_app.ui.browse.housekeeping import Chosen
from vault_app.ui.browse.item_model import ItemModel
from vault_app.ui.browse.list_pane import ListPane
from vault_app.ui.browse.listing import Listing
from vault_app.ui.browse.panes import Panes
from vault_app.ui.browse.several_view import SeveralView
from vault_app.ui.finding.order import in_bin
from vault_app.ui.widgets.announcement import announce

if TYPE_CHECKING:
    from vault_app.ui.browse.neighbours import Editor, Generator
    from vault_app.ui.finding.finder import Finder
    from vault_app.ui.session_bridge import SessionBridge

# While someone types or holds an arrow key the list keeps up; the detail follows when it comes to rest.
REST_MS: Final = 35


class SelectedPage(QWidget):
    """Keeps the detail in step with the list; an edit that is left is asked about first."""

    def __init__(
        self,
        bridge: "SessionBridge",
        *,
        sort: str,
        editor: "Editor",
        generator: "Generator",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._editor = bridge, editor
        self._model = ItemModel(self)
        self.list_pane = ListPane(self._model, sort=sort)
        self.detail = DetailView()
        self.several = SeveralView()
        self._listing = Listing(self.list_pane, self._model, now=self._now_ms, parent=self)
        self._editing = EditPlace(bridge, editor, generator, self)
        self._panes = Panes(self.list_pane, self.detail, editor.view, self.several)
        self._reverting = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._show_selected)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._panes)
        self._listing.chosen.connect(self._on_chosen)
        self.list_pane.list.selection_changed.connect(self._on_selection)

    @property
    def selected(self) -> ItemId | None:
        """The id of the current item."""
        return self._listing.item_id()

    def finder_of_all(self) -> "Finder | None":
        """Give what searches all items, for another window to share; None while it looks through the bin."""
        return self._listing.finder_of_all()

    @property
    def editor_open(self) -> bool:
        """Whether an edit is going on."""
        return self._editor.is_open()

    def _now_ms(self) -> int:
        session = self._bridge.session
        return 0 if session is None else session.doors.clock.now_ms()

    def _item(self) -> Item | None:
        """Build the one item that is selected, as it is in the present snapshot; None where it is not just one."""
        item_id, vault = self._listing.item_id(), self._bridge.vault
        if item_id is None or vault is None or self._listing.count() > 1:
            return None
        try:
            return vault.item(item_id)
        except ItemNotFound:
            return None

    def _chosen(self, *, in_bin: bool) -> Chosen | None:
        """Give the selected items, as they may be changed now; None if they are not where they should be."""
        chosen = self._listing.chosen_items()
        if chosen is None or self._are_in_bin(chosen) != in_bin or not self._editing.may_change():
            return None
        return chosen

    def _are_in_bin(self, chosen: Chosen) -> bool:
        # A section shows live items or the bin, never both.
        return in_bin(chosen.vault, chosen.positions[0])

    def _on_chosen(self, item_id: ItemId | None) -> None:
        if self._reverting:
            return
        if self._editor.is_open():
            if item_id != self._editor.item_id():
                self._editor.leave(self._show_selected, stay=self._reselect_edited)
            return
        shown = self.detail.item()
        if shown is not None and shown.id != item_id:
            self.detail.mask_secrets()
        self._rest.start(REST_MS)

    def _on_selection(self) -> None:
        self.list_pane.show_selected(self._listing.count())
        if not self._editor.is_open() and not self._reverting:
            self._rest.start(REST_MS)

    def _show_selected(self) -> None:
        self._rest.stop()
        if self._listing.count() > 1:
            self._show_several()
            return
        self._panes.show_one()
        self.several.forget_count()
        item = self._item()
        vault = self._bridge.vault
        if item is None:
            empty = vault is not None and not len(vault.shown_positions())
            self.detail.show_nothing(starter=empty and not self._listing.query)
        else:
            self.detail.show_item(item, read_only=self._editing.is_read_only(), vault=vault)

    def _show_several(self) -> None:
        chosen = self._listing.chosen_items()
        if chosen is None or self._editor.is_open():
            return
        self.detail.show_nothing()
        if self.several.show_count(len(chosen.positions)):
            announce(self.list_pane.list, self.several.count_words())
        self.several.show_state(
            in_bin=self._are_in_bin(chosen),
            read_only=self._editing.is_read_only(),
            marked=chosen.are_favourites(),
            other_vaults=bool(self._other_vaults()),
        )
        self._panes.show_several()

    def _other_vaults(self) -> list[str]:
        """Name the vaults to which items can be taken."""
        raise NotImplementedError

    def _reselect_edited(self) -> None:
        edited = self._editor.item_id()
        if edited is not None:
            self._reverting = True
            self._listing.select(edited)
            self._reverting = False

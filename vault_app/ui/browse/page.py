"""The main page: the list at the start, the selected item or the editor at the end."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.ids import ItemId
from vault_app.core.kinds import LOGIN
from vault_app.ui.browse.account_review import AccountReview
from vault_app.ui.browse.deeds_page import DeedsPage
from vault_app.ui.browse.files import Files
from vault_app.ui.browse.item_history import ItemHistory
from vault_app.ui.browse.live_codes import LiveCodes
from vault_app.ui.browse.qr_sheet import OtherDevices
from vault_app.ui.browse.selected_page import REST_MS
from vault_app.ui.happenings import Section, VaultChanged
from vault_app.ui.widgets.announcement import announce

if TYPE_CHECKING:
    from vault_app.services.session import Session
    from vault_app.ui.browse.neighbours import Editor, Generator, LargeType
    from vault_app.ui.preferences import Preferences
    from vault_app.ui.session_bridge import SessionBridge


class BrowsePage(DeedsPage):
    """List and detail of the open vault; what the window's keys do is a method each, idle where it does not apply.

    Signals:
        typed: text typed in the list, for the search field.
        editing_changed: whether an edit is going on.
        section_asked: a `Section` that shall be shown, as after an item was created elsewhere.
        kinds_asked: a new item of some kind is wanted; the button, to open the menu of the kinds at.
        query_asked: what the search field shall hold ("" after an item was created from a search).
    """

    typed = Signal(str)
    editing_changed = Signal(bool)
    section_asked = Signal(object)
    kinds_asked = Signal(object)
    query_asked = Signal(str)

    def __init__(
        self,
        bridge: "SessionBridge",
        preferences: "Preferences",
        *,
        editor: "Editor",
        generator: "Generator",
        large_type: "LargeType",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            bridge, sort=preferences.now.sort, editor=editor, generator=generator, large_type=large_type, parent=parent
        )
        self._preferences = preferences
        self._codes = LiveCodes(bridge, self, self.detail.item)
        self._devices = OtherDevices(bridge, self)
        self._history = ItemHistory(bridge, self, self.detail, self._editing.is_read_only)
        self._files = Files(bridge, self, self.detail, self._editing.may_change)
        self._connect_list()
        self._connect_detail()
        self._connect_several()
        self._connect_others()
        self.setFocusProxy(self.list_pane.list)

    # --- what the window calls ---

    def select(self, item_id: ItemId) -> None:
        """Select an item, in all items if the section does not show it."""
        if not self._listing.select(item_id):
            self.section_asked.emit(Section())
            if not self._listing.select(item_id):
                self._listing.show_section(Section())
                self._listing.select(item_id)
        self._show_selected()

    def set_query(self, query: str) -> None:
        """Search for what was typed; "" shows the section again."""
        self._listing.search(query)

    def move_selection(self, rows: int) -> None:
        """Move in the list while the keyboard is in the search field, which a screen reader would not notice."""
        self.list_pane.list.move_by(rows)
        announce(self.list_pane.list, self.list_pane.list.spoken(self.list_pane.list.row()))

    def escape(self) -> bool:
        """Close what floats, else leave the edit, else the single detail pane; tell whether there was one to leave."""
        if self._editing.close_generator():
            return True
        if self._earlier.is_open():
            self._earlier.close()
            return True
        if self._editor.is_open():
            self._editor.leave(lambda: None)
            return True
        if self._panes.go_to_list():
            return True
        if self._listing.count() > 1:
            self._select_one()
            return True
        return False

    def show_section(self, section: Section) -> None:
        """Show a part of the vault, after the edit in progress was left."""
        self.leave_editor(lambda: self._listing.show_section(section))

    def leave_editor(self, then: Callable[[], object]) -> None:
        """Do something that ends an edit in progress; asks first where changes would be lost."""
        self._editor.leave(then)

    def new_kind(self) -> None:
        """Make a new kind of items."""
        if not self._editing.is_read_only():
            self._editor.new_kind()

    def new_item(self, kind: str = LOGIN) -> None:
        """Begin a new item of a kind."""
        self._editing.start_new(kind=kind)

    def save(self) -> None:
        """Save the edit in progress."""
        if self._editor.is_open():
            self._editor.save()

    def open_generator(self, anchor: QWidget | None) -> None:
        """Open the generator to make a password that is only copied."""
        self._editing.open_generator(anchor or self.detail.header)

    def focus_list(self) -> None:
        """Give the keyboard to the list."""
        self._panes.go_to_list()
        self.list_pane.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def panes(self) -> list[QWidget]:
        """Give what F6 goes to, in order: the list, and the editor or the detail's first button."""
        if self._editor.is_open():
            return [self.list_pane.list, self._editor.view]
        second = self.several if self._listing.count() > 1 else self.detail.header.edit_button()
        return [self.list_pane.list, second]

    def set_single_pane(self, single: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Show list or detail with a way back, instead of both."""
        self._panes.set_single(single)

    # --- how it is put together ---

    def _connect_list(self) -> None:
        items = self.list_pane.list
        items.typed.connect(self.typed)
        items.copy_asked.connect(partial(self._copy_of_row, guarded=False))
        items.enter_pressed.connect(partial(self._copy_of_row, guarded=True))
        items.website_asked.connect(self.open_website)
        items.delete_asked.connect(self.delete_item)
        items.menu_asked.connect(self._open_list_menu)
        items.row_clicked.connect(self._panes.go_to_detail)
        self.list_pane.new_asked.connect(self._editing.start_new)
        self.list_pane.empty_asked.connect(self.empty_bin)
        self.list_pane.several_asked.connect(self._show_what_can_be_done)
        self.list_pane.sort_button.sort_chosen.connect(lambda sort: self._preferences.change(sort=sort))

    def _connect_detail(self) -> None:
        view, actions = self.detail, self._actions
        view.starter.login_asked.connect(self.new_item)
        self.list_pane.import_asked.connect(view.starter.import_asked)
        view.starter.other_asked.connect(self.kinds_asked)
        view.header.edit_clicked.connect(self.edit_item)
        view.header.more_clicked.connect(self._open_detail_menu)
        view.header.restore_clicked.connect(self.restore_item)
        view.header.purge_clicked.connect(self.ask_purge)
        view.history_asked.connect(lambda _link: self.show_history())
        view.fields.copy_asked.connect(self._with_item(actions.copy))
        view.fields.reveal_asked.connect(self._with_item(actions.unmask))
        view.fields.large_asked.connect(self._with_item(actions.enlarge))
        view.fields.code_shown.connect(self._codes.follow)
        view.fields.qr_asked.connect(self._with_item(self._devices.open))
        view.fields.open_asked.connect(self._with_item(actions.open_website))
        view.fields.item_asked.connect(self.select)
        view.used_by.item_asked.connect(self.select)
        view.account.copy_asked.connect(self._with_item(actions.copy))
        view.account.reviewed.connect(self._with_item(AccountReview(self._bridge, self).mark))
        self._earlier.restored.connect(self._show_selected)

    def _connect_several(self) -> None:
        view = self.several
        view.tags_asked.connect(self.ask_tags)
        view.favourite_asked.connect(self.toggle_favourite)
        view.vaults_asked.connect(self._open_vaults_menu)
        view.export_asked.connect(self.export_selected)
        view.delete_asked.connect(self.delete_item)
        view.restore_asked.connect(self.restore_item)
        view.purge_asked.connect(self.ask_purge)
        view.one_asked.connect(self._select_one)

    def _connect_others(self) -> None:
        self._panes.back_asked.connect(self.escape)
        self._editing.opened.connect(self._on_editor_opened)
        self._editing.closed.connect(self._on_editor_closed)
        self._editing.saved.connect(self._on_saved)
        self._bridge.opened.connect(self._on_opened)
        self._bridge.locking.connect(self._on_locking)
        self._bridge.locked.connect(self._on_locked)
        self._bridge.changed.connect(self._on_changed)

    # --- the vault ---

    def _on_opened(self, session: "Session") -> None:
        self.list_pane.set_writable(session.read_only is None)
        self._listing.open(session.vault, session.used)
        # The list is on the screen before the detail is built: what people look for first is there at once.
        self.detail.show_nothing()
        self._rest.start(REST_MS)

    def _on_locking(self) -> None:
        self.detail.mask_secrets()
        self._large.close_overlay()

    def _on_locked(self) -> None:
        self._earlier.close()
        self._listing.close()
        self._panes.show_one()
        self.detail.show_nothing()

    def _on_changed(self, change: VaultChanged) -> None:
        self.list_pane.set_writable(not self._editing.is_read_only())
        self._listing.follow(change.vault, change.item_ids)
        self._show_selected()

    def _show_what_can_be_done(self) -> None:
        self._show_selected()
        self._panes.go_to_detail()

    def _select_one(self) -> None:
        self._listing.select_one()
        self._show_selected()
        self.list_pane.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- the editor ---

    def _on_editor_opened(self) -> None:
        self.detail.mask_secrets()
        self._panes.show_editor()
        self.editing_changed.emit(True)

    def _on_editor_closed(self) -> None:
        self._panes.show_detail()
        self._show_selected()
        self.list_pane.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editing_changed.emit(False)

    def _on_saved(self, item_id: ItemId) -> None:
        if self._listing.query:
            self.query_asked.emit("")
            self._listing.search("")
        self.select(item_id)

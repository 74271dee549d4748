"""The main page: the list at the start, the selected item or the editor at the end."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from vault_app.core.errors import ItemNotFound
from vault_app.core.ids import CODE, PASSWORD, USERNAME, WEBSITE, FieldId, ItemId
from vault_app.core.item import Field, Item
from vault_app.core.secret import Secret
from vault_app.ui.browse.detail_view import DetailView
from vault_app.ui.browse.earlier import EarlierPasswords
from vault_app.ui.browse.edit_place import EditPlace
from vault_app.ui.browse.field_words import label_of
from vault_app.ui.browse.item_actions import ItemActions
from vault_app.ui.browse.item_menu import item_menu
from vault_app.ui.browse.item_model import ItemModel
from vault_app.ui.browse.list_pane import ListPane
from vault_app.ui.browse.listing import Listing
from vault_app.ui.browse.live_codes import LiveCodes
from vault_app.ui.browse.panes import Panes
from vault_app.ui.browse.purge_question import ask_purge
from vault_app.ui.browse.qr_sheet import OtherDevices
from vault_app.ui.happenings import Section, VaultChanged

if TYPE_CHECKING:
    from vault_app.services.session import Session
    from vault_app.ui.browse.neighbours import Editor, Generator, LargeType
    from vault_app.ui.preferences import Preferences
    from vault_app.ui.session_bridge import SessionBridge

# While someone types or holds an arrow key the list keeps up; the detail follows when it comes to rest.
REST_MS: Final = 35


class BrowsePage(QWidget):
    """List and detail of the open vault; what the window's keys do is a method each, idle where it does not apply.

    Signals:
        typed: text typed in the list, for the search field.
        editing_changed: whether an edit is going on.
        section_asked: a `Section` that shall be shown, as after an item was created elsewhere.
        query_asked: what the search field shall hold ("" after an item was created from a search).
    """

    typed = Signal(str)
    editing_changed = Signal(bool)
    section_asked = Signal(object)
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
        super().__init__(parent)
        self._bridge, self._preferences = bridge, preferences
        self._editor, self._large = editor, large_type
        self._model = ItemModel(self)
        self.list_pane = ListPane(self._model, sort=preferences.now.sort)
        self.detail = DetailView()
        self._listing = Listing(self.list_pane, self._model, parent=self)
        self._actions = ItemActions(bridge, self)
        self._earlier = EarlierPasswords(bridge, self)
        self._codes = LiveCodes(bridge, self, self.detail.item)
        self._devices = OtherDevices(bridge, self)
        self._editing = EditPlace(bridge, editor, generator, self)
        self._panes = Panes(self.list_pane, self.detail, editor.view)
        self._reverting = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._show_selected)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._panes)
        self._connect_list()
        self._connect_detail()
        self._connect_others()

    # --- what the window calls ---

    @property
    def selected(self) -> ItemId | None:
        """The id of the selected item."""
        return self._listing.item_id()

    @property
    def editor_open(self) -> bool:
        """Whether an edit is going on."""
        return self._editor.is_open()

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
        """Move in the list while the keyboard is in the search field."""
        self.list_pane.list.move_by(rows)

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
        return self._panes.go_to_list()

    def show_section(self, section: Section) -> None:
        """Show a part of the vault, after the edit in progress was left."""
        self.leave_editor(lambda: self._listing.show_section(section))

    def leave_editor(self, then: Callable[[], object]) -> None:
        """Do something that ends an edit in progress; asks first where changes would be lost."""
        self._editor.leave(then)

    def new_item(self) -> None:
        """Begin a new login."""
        self._editing.start_new()

    def edit_item(self) -> None:
        """Edit the selected item."""
        self._editing.edit(self._item(), self._editor.edit)

    def change_password(self) -> None:
        """Change the password of the selected item."""
        self._editing.edit(self._item(), self._editor.change_password)

    def duplicate_item(self) -> None:
        """Begin a new item like the selected one."""
        self._editing.edit(self._item(), self._editor.duplicate)

    def save(self) -> None:
        """Save the edit in progress."""
        if self._editor.is_open():
            self._editor.save()

    def copy_password(self, *, guarded: bool = False) -> None:
        """Copy the password of the selected item; ``guarded``, only from a row that was there to be seen."""
        self._copy(PASSWORD, guarded=guarded)

    def copy_username(self, *, guarded: bool = False) -> None:
        """Copy the user name of the selected item."""
        self._copy(USERNAME, guarded=guarded)

    def copy_code(self, *, guarded: bool = False) -> None:
        """Copy the one-time code of the selected item."""
        self._copy(CODE, guarded=guarded)

    def copy_website(self) -> None:
        """Copy the web address of the selected item."""
        self._copy(WEBSITE, guarded=False)

    def open_website(self) -> None:
        """Open the first website of the selected item."""
        item = self._item()
        if item is not None and item.urls:
            self._actions.open_website(item, item.urls[0])

    def toggle_reveal(self) -> None:
        """Reveal the password of the selected item, or mask it."""
        row = self.detail.fields.row_of(PASSWORD)
        if not self._editor.is_open() and row is not None and hasattr(row, "toggle"):
            row.toggle()

    def large_type(self) -> None:
        """Show the password of the selected item as large as the window."""
        item = self._item()
        field = item.field(PASSWORD) if item is not None else None
        if item is not None and field is not None:
            self._actions.enlarge(item, field)

    def toggle_favourite(self) -> None:
        """Mark the selected item, or take its mark away."""
        item = self._item()
        if item is not None and not item.deleted and self._editing.may_change():
            self._actions.set_favourite(item, favourite=not item.favourite)

    def delete_item(self) -> None:
        """Put the selected item into the bin; one in the bin is deleted for good after a question."""
        item = self._item()
        if item is None or not self._editing.may_change():
            return
        if item.deleted:
            self.ask_purge()
        else:
            self._actions.delete(item)

    def restore_item(self) -> None:
        """Take the selected item out of the bin."""
        item = self._item()
        if item is not None and item.deleted and self._editing.may_change():
            self._actions.restore(item)

    def ask_purge(self) -> None:
        """Ask whether the selected item shall be deleted for good."""
        item = self._item()
        if item is not None and item.deleted:
            ask_purge(self.window(), item.title, partial(self._actions.purge, item))

    def show_history(self) -> None:
        """Show the earlier passwords of the selected item."""
        item = self._item()
        if item is not None and item.earlier(PASSWORD):
            self._panes.go_to_detail()
            self._earlier.open(item, self.detail.history_link(), read_only=self._editing.is_read_only())

    def open_generator(self, anchor: QWidget | None) -> None:
        """Open the generator to make a password that is only copied."""
        self._editing.open_generator(anchor or self.detail.header)

    def focus_list(self) -> None:
        """Give the keyboard to the list."""
        self._panes.go_to_list()
        self.list_pane.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def panes(self) -> list[QWidget]:
        """Give what F6 goes to, in order: the list, and the editor or the detail's first button."""
        second = self._editor.view if self._editor.is_open() else self.detail.header.edit_button()
        return [self.list_pane.list, second]

    def detail_area(self) -> QWidget:
        """Give the widget over which a toast is centred."""
        return self._panes.right

    def set_single_pane(self, single: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Show list or detail with a way back, instead of both."""
        self._panes.set_single(single)

    # --- how it is put together ---

    def _connect_list(self) -> None:
        items = self.list_pane.list
        self._listing.chosen.connect(self._on_chosen)
        items.typed.connect(self.typed)
        items.copy_asked.connect(partial(self._copy, guarded=False))
        items.enter_pressed.connect(partial(self._copy, guarded=True))
        items.website_asked.connect(self.open_website)
        items.delete_asked.connect(self.delete_item)
        items.menu_asked.connect(self._open_list_menu)
        items.row_clicked.connect(self._panes.go_to_detail)
        self.list_pane.new_asked.connect(self._editing.start_new)
        self.list_pane.sort_button.sort_chosen.connect(lambda sort: self._preferences.change(sort=sort))

    def _connect_detail(self) -> None:
        view, actions = self.detail, self._actions
        view.starter.login_asked.connect(self.new_item)
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
        actions.revealed.connect(self._reveal)
        actions.enlarged.connect(self._enlarge)
        actions.used.connect(self._listing.used)
        self._earlier.restored.connect(self._show_selected)

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
        self.detail.show_nothing()

    def _on_changed(self, change: VaultChanged) -> None:
        self._listing.follow(change.vault, change.item_ids)
        self._show_selected()

    # --- the selected item ---

    def _item(self) -> Item | None:
        """Build the item that the list has selected, as it is in the present snapshot."""
        item_id, vault = self._listing.item_id(), self._bridge.vault
        if item_id is None or vault is None:
            return None
        try:
            return vault.item(item_id)
        except ItemNotFound:
            return None

    def _with_item(self, act: Callable[..., object]) -> Callable[[object], None]:
        """Let an action be asked of the item that the detail shows."""

        def on_item(what: object) -> None:
            item = self.detail.item()
            if item is not None:
                act(item, what)

        return on_item

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

    def _show_selected(self) -> None:
        self._rest.stop()
        item = self._item()
        vault = self._bridge.vault
        if item is None:
            self.detail.show_nothing(starter=vault is not None and not len(vault) and not self._listing.query)
        else:
            self.detail.show_item(item, read_only=self._editing.is_read_only())

    def _reselect_edited(self) -> None:
        edited = self._editor.item_id()
        if edited is not None:
            self._reverting = True
            self._listing.select(edited)
            self._reverting = False

    def _copy(self, field_id: FieldId, *, guarded: bool) -> None:
        item = self._item()
        if item is not None and (not guarded or self._listing.is_ripe()):
            self._actions.copy_by_id(item, field_id)

    def _reveal(self, field: Field, secret: Secret) -> None:
        shown = self.detail.item()
        if shown is not None and shown.field(field.id) == field and self.isActiveWindow():
            self.detail.show_secret(field.id, secret)
        else:
            secret.wipe()

    def _enlarge(self, field: Field, secret: Secret) -> None:
        item = self._item()
        if item is None:
            secret.wipe()
        else:
            self._large.show_secret(secret, f"{item.title} · {label_of(field)}")

    def _open_list_menu(self, spot: QPoint) -> None:
        self._show_selected()
        menu = self._menu(whole=True)
        if menu is not None:
            menu.popup(spot)

    def _open_detail_menu(self, button: QWidget) -> None:
        menu = self._menu(whole=False)
        if menu is not None:
            corner = QPoint(button.width() - menu.sizeHint().width(), button.height() + 4)
            menu.popup(button.mapToGlobal(corner))

    def _menu(self, *, whole: bool) -> QMenu | None:
        item = self._item()
        if item is None:
            return None
        menu = item_menu(self, item, self, whole=whole, read_only=self._editing.is_read_only())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

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

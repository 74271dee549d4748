"""What can be done with the one item that is selected: one method for each key and menu entry."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from vault_app.core.ids import CODE, PASSWORD, USERNAME, WEBSITE, FieldId, ItemId
from vault_app.core.item import Field, FieldType, Item
from vault_app.core.kinds import secret_field
from vault_app.core.secret import Secret
from vault_app.ui.browse.all_selected_page import AllSelectedPage
from vault_app.ui.browse.earlier import EarlierPasswords
from vault_app.ui.browse.field_words import label_of
from vault_app.ui.browse.item_actions import ItemActions
from vault_app.ui.browse.item_menu import item_menu, several_menu, vaults_menu
from vault_app.ui.happenings import Note
from vault_app.ui.plural import plural
from vault_app.ui.widgets.pop_up import pop_up

if TYPE_CHECKING:
    from vault_app.ui.browse.neighbours import Editor, Generator, LargeType
    from vault_app.ui.session_bridge import SessionBridge


class DeedsPage(AllSelectedPage):
    """Copies and shows act on one item; marks, tags, deletions and moves act on all that are selected."""

    def __init__(
        self,
        bridge: "SessionBridge",
        *,
        sort: str,
        editor: "Editor",
        generator: "Generator",
        large_type: "LargeType",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bridge, sort=sort, editor=editor, generator=generator, parent=parent)
        self._large = large_type
        self._enlarged: tuple[ItemId, Field] | None = None
        self._renewing = QTimer(self)
        self._renewing.setSingleShot(True)
        self._renewing.timeout.connect(self._renew_code)
        self._actions = ItemActions(bridge, self)
        self._earlier = EarlierPasswords(bridge, self)
        self._actions.revealed.connect(self._reveal)
        self._actions.enlarged.connect(self._enlarge)
        self._actions.code_enlarged.connect(self._enlarge_code)
        self._actions.used.connect(self._listing.used)

    # --- with one item ---

    def edit_item(self) -> None:
        """Edit the selected item."""
        self._editing.edit(self._item(), self._editor.edit)

    def change_password(self) -> None:
        """Change the password of the selected item."""
        self._editing.edit(self._item(), self._editor.change_password)

    def duplicate_item(self) -> None:
        """Begin a new item like the selected one."""
        self._editing.edit(self._item(), self._editor.duplicate)

    def copy_password(self, *, guarded: bool = False) -> None:
        """Copy what the selected item is kept for, as a password; ``guarded``, only from a row that could be seen."""
        item = self._one_to_copy()
        if item is not None:
            self._copy(secret_field(item) or PASSWORD, guarded=guarded)

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
        """Reveal what the selected item is kept for, or mask it."""
        item = self.detail.item()
        row = None if item is None else self.detail.fields.row_of(secret_field(item) or PASSWORD)
        if not self._editor.is_open() and row is not None and hasattr(row, "toggle"):
            row.toggle()

    def large_type(self) -> None:
        """Show what the selected item is kept for as large as the window."""
        item = self._item()
        field = item.field(secret_field(item) or PASSWORD) if item is not None else None
        if item is not None and field is not None:
            self._actions.enlarge(item, field)

    def show_history(self) -> None:
        """Show the earlier passwords of the selected item."""
        item = self._item()
        if item is not None and item.earlier(PASSWORD):
            self._panes.go_to_detail()
            self._earlier.open(item, self.detail.history_link(), read_only=self._editing.is_read_only())

    # --- how ---

    def _one_to_copy(self) -> Item | None:
        """Give the one item to copy from; of several, none is meant."""
        count = self._listing.count()
        if count > 1:
            words = plural(self.tr("%n item(s) are selected. Select one to copy from.", "", count), count)
            self._bridge.notice.emit(Note(words, icon="info"))
            return None
        return self._item()

    def _copy(self, field_id: FieldId, *, guarded: bool) -> None:
        item = self._one_to_copy()
        if item is not None and (not guarded or self._listing.is_ripe()):
            self._actions.copy_by_id(item, field_id)

    def _copy_of_row(self, field_id: FieldId, *, guarded: bool) -> None:
        """Copy as the list asks: what it calls the password is what the item is kept for."""
        if field_id == PASSWORD:
            self.copy_password(guarded=guarded)
        else:
            self._copy(field_id, guarded=guarded)

    def _with_item(self, act: Callable[..., object]) -> Callable[[object], None]:
        """Let an action be asked of the item that the detail shows."""

        def on_item(what: object) -> None:
            item = self.detail.item()
            if item is not None:
                act(item, what)

        return on_item

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
            self._enlarged = (item.id, field)
            self._large.show_secret(secret, f"{item.title} · {label_of(field)}")

    def _enlarge_code(self, field: Field, code: Secret, seconds: int) -> None:
        self._enlarge(field, code)
        self._renewing.start(seconds * 1000)

    def _renew_code(self) -> None:
        """Show the code that follows, if the one before is still shown."""
        item = self._item()
        if item is None or self._enlarged is None or not self._large.is_open():
            return
        item_id, field = self._enlarged
        if item_id == item.id and field.type is FieldType.CODE:
            self._actions.enlarge(item, field)

    # --- menus ---

    def _open_list_menu(self, spot: QPoint) -> None:
        self._show_selected()
        menu = self._menu(whole=True)
        if menu is not None:
            pop_up(menu, spot)

    def _open_detail_menu(self, button: QWidget) -> None:
        menu = self._menu(whole=False)
        if menu is not None:
            corner = QPoint(button.width() - menu.sizeHint().width(), button.height() + 4)
            pop_up(menu, button.mapToGlobal(corner))

    def _open_vaults_menu(self, button: QWidget) -> None:
        menu = vaults_menu(self, self, self._other_vaults())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pop_up(menu, button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _menu(self, *, whole: bool) -> QMenu | None:
        item, chosen = self._item(), self._listing.chosen_items()
        read_only, vaults = self._editing.is_read_only(), self._other_vaults()
        if chosen is not None and len(chosen.positions) > 1:
            menu = several_menu(self, self, in_bin=self._are_in_bin(chosen), read_only=read_only, vaults=vaults)
        elif item is not None:
            menu = item_menu(self, item, self, whole=whole, read_only=read_only, vaults=vaults)
        else:
            return None
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

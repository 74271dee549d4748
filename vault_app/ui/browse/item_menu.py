"""The menu of one item: at More, and by the context-menu key in the list."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from vault_app.core.ids import PASSWORD, USERNAME
from vault_app.core.item import Item
from vault_app.core.kinds import LOGIN, secret_field
from vault_app.ui.browse.field_words import copy_words
from vault_app.ui.theme.icons import icon

Act = Callable[[], object]


class ItemDeeds(Protocol):
    """What the menu can have done to the selected item."""

    def copy_password(self) -> object:
        """Copy the password."""
        ...

    def copy_username(self) -> object:
        """Copy the user name."""
        ...

    def copy_code(self) -> object:
        """Copy the one-time code that holds now."""
        ...

    def open_website(self) -> object:
        """Open the website."""
        ...

    def edit_item(self) -> object:
        """Edit it."""
        ...

    def change_password(self) -> object:
        """Change its password."""
        ...

    def duplicate_item(self) -> object:
        """Begin a new item like it."""
        ...

    def export_selected(self) -> object:
        """Export it."""
        ...

    def ask_tags(self) -> object:
        """Ask for the tags."""
        ...

    def move_to(self, number: int) -> object:
        """Move to another open vault."""
        ...

    def copy_to(self, number: int) -> object:
        """Copy to another open vault."""
        ...

    def toggle_favourite(self) -> object:
        """Mark it, or take the mark away."""
        ...

    def show_history(self) -> object:
        """Show its earlier passwords."""
        ...

    def delete_item(self) -> object:
        """Put it into the bin."""
        ...

    def restore_item(self) -> object:
        """Take it out of the bin."""
        ...

    def ask_purge(self) -> object:
        """Ask whether to delete it for good."""
        ...


def _tr(text: str) -> str:
    return QCoreApplication.translate("ItemMenu", text)


def item_menu(
    parent: QWidget, item: Item, deeds: ItemDeeds, *, whole: bool, read_only: bool, vaults: Sequence[str] = ()
) -> QMenu:
    """Build the menu; ``whole`` adds the copies, as in the list, where no field is at hand.

    ``vaults`` are the names of the vaults that items can be taken to.
    """
    menu = QMenu(parent)
    if item.deleted:
        if not read_only:
            _add_ways_out(menu, deeds)
        return menu
    if whole:
        _add_copies(menu, item, deeds)
    if not read_only:
        _add_edits(menu, item, deeds, whole=whole)
    if item.earlier(PASSWORD):
        _add(menu, "history", _tr("Earlier passwords"), "", deeds.show_history)
    if not read_only:
        _add_vaults(menu, deeds, vaults)
    _add(menu, "upload", _tr("Export…"), "", deeds.export_selected)
    if not read_only:
        menu.addSeparator()
        _add(menu, "trash", _tr("Delete"), "Del", deeds.delete_item)
    return menu


def several_menu(
    parent: QWidget, deeds: ItemDeeds, *, in_bin: bool, read_only: bool, vaults: Sequence[str] = ()
) -> QMenu:
    """Build the menu of several items."""
    menu = QMenu(parent)
    if in_bin:
        if not read_only:
            _add_ways_out(menu, deeds)
        return menu
    if not read_only:
        _add(menu, "tag", _tr("Tags…"), "", deeds.ask_tags)
        _add(menu, "star", _tr("Favourites"), "Ctrl+D", deeds.toggle_favourite)
        _add_vaults(menu, deeds, vaults)
    _add(menu, "upload", _tr("Export…"), "", deeds.export_selected)
    if not read_only:
        menu.addSeparator()
        _add(menu, "trash", _tr("Delete"), "Del", deeds.delete_item)
    return menu


def vaults_menu(parent: QWidget, deeds: ItemDeeds, vaults: Sequence[str]) -> QMenu:
    """Build the menu of the vaults to which items can be moved or copied."""
    menu = QMenu(parent)
    _add_vaults(menu, deeds, vaults)
    return menu


def _add_ways_out(menu: QMenu, deeds: ItemDeeds) -> None:
    _add(menu, "restore", _tr("Restore"), "", deeds.restore_item)
    _add(menu, "trash", _tr("Delete for good…"), "", deeds.ask_purge)


def _add_vaults(menu: QMenu, deeds: ItemDeeds, vaults: Sequence[str]) -> None:
    for number, name in enumerate(vaults):
        _add(menu, "arrow-right", _named(_tr("Move to “%1”"), name), "", partial(deeds.move_to, number))
    for number, name in enumerate(vaults):
        _add(menu, "copy", _named(_tr("Copy to “%1”"), name), "", partial(deeds.copy_to, number))


def _named(words: str, name: str) -> str:
    return words.replace("%1", name.replace("&", "&&"))


def _add_copies(menu: QMenu, item: Item, deeds: ItemDeeds) -> None:
    secret = item.field(secret_field(item) or PASSWORD)
    if secret is not None:
        _add(menu, "key", copy_words(secret), "Ctrl+C", deeds.copy_password)
    if item.field(USERNAME):
        _add(menu, "user", _tr("Copy user name"), "Ctrl+B", deeds.copy_username)
    if item.code is not None:
        _add(menu, "clock", _tr("Copy one-time code"), "Ctrl+T", deeds.copy_code)
    if item.urls:
        _add(menu, "external-link", _tr("Open website"), "Ctrl+O", deeds.open_website)
    menu.addSeparator()


def _add_edits(menu: QMenu, item: Item, deeds: ItemDeeds, *, whole: bool) -> None:
    if whole:
        _add(menu, "pencil", _tr("Edit"), "Ctrl+E", deeds.edit_item)
    if item.kind == LOGIN or item.field(PASSWORD) is not None:
        _add(menu, "refresh", _tr("Change password"), "Ctrl+Shift+G", deeds.change_password)
    _add(menu, "layers", _tr("Duplicate"), "", deeds.duplicate_item)
    _add(menu, "tag", _tr("Tags…"), "", deeds.ask_tags)
    mark = _tr("Remove from favourites") if item.favourite else _tr("Add to favourites")
    _add(menu, "star-filled" if item.favourite else "star", mark, "Ctrl+D", deeds.toggle_favourite)


def _add(menu: QMenu, name: str, words: str, key: str, act: Act) -> None:
    action = menu.addAction(icon(name), words)
    if key:
        # Shown only: the key itself is the page's, and a second owner would make it ambiguous.
        action.setText(f"{words}\t{QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)}")
    action.triggered.connect(lambda _checked: act())

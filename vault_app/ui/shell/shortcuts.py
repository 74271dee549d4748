"""Every key of an open vault, in one table that the window binds and the help shows."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from vault_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vault_app.ui.shell.main_page import MainPage
    from vault_app.ui.shell.shell import Shell

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class KeyBinding:
    """Some key sequences that do the same, and what they do in words ("" leaves it out of the help).

    ``always`` is for what no question over the window may hold up.
    """

    keys: tuple[str, ...]
    words: str
    act: Callable[[], object]
    always: bool = False


def bindings(shell: "Shell", page: "MainPage") -> tuple[KeyBinding, ...]:
    """Give every key of an open vault, in the order of the help."""
    browse = page.browse
    return (
        KeyBinding(("Ctrl+F", "F3"), translate("keys", "Search"), page.focus_search),
        KeyBinding(("Ctrl+C",), translate("keys", "Copy password"), browse.copy_password),
        KeyBinding(("Ctrl+B",), translate("keys", "Copy user name"), browse.copy_username),
        KeyBinding(("Ctrl+T",), translate("keys", "Copy one-time code"), browse.copy_code),
        KeyBinding(("Ctrl+U",), translate("keys", "Copy web address"), browse.copy_website),
        KeyBinding(("Ctrl+O",), translate("keys", "Open website"), browse.open_website),
        KeyBinding(("Ctrl+N",), translate("keys", "New item"), page.new_item),
        KeyBinding(("Ctrl+E",), translate("keys", "Edit"), browse.edit_item),
        KeyBinding(("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"), translate("keys", "Save"), browse.save),
        KeyBinding(("Ctrl+Shift+G",), translate("keys", "Change the password of this item"), browse.change_password),
        KeyBinding(("Ctrl+G",), translate("keys", "Generator"), page.open_generator),
        KeyBinding(("Ctrl+Shift+R",), translate("keys", "Reveal or hide"), browse.toggle_reveal),
        KeyBinding(("Ctrl+Shift+L",), translate("keys", "Large type"), browse.large_type),
        KeyBinding(("Ctrl+D",), translate("keys", "Favourite"), browse.toggle_favourite),
        KeyBinding(("Ctrl+I",), translate("keys", "Import"), partial(page.show_page, "import")),
        KeyBinding(("F6",), translate("keys", "Next pane"), partial(page.next_pane, 1)),
        KeyBinding(("Shift+F6",), translate("keys", "Previous pane"), partial(page.next_pane, -1)),
        KeyBinding(("Ctrl+,",), translate("keys", "Settings"), shell.show_settings),
        KeyBinding(("Ctrl+/", "F1"), translate("keys", "This table"), shell.show_keys),
        *(KeyBinding((f"Ctrl+{number}",), "", partial(page.sidebar.choose_number, number)) for number in range(1, 10)),
        KeyBinding(("Escape",), "", page.escape),
    )


def window_bindings(shell: "Shell") -> tuple[KeyBinding, ...]:
    """Give the keys that hold on every page."""
    return (
        KeyBinding(("Ctrl+L",), translate("keys", "Lock now"), shell.lock),
        KeyBinding(("Ctrl++", "Ctrl+="), translate("keys", "Larger text"), partial(shell.change_text_size, 10)),
        KeyBinding(("Ctrl+-",), translate("keys", "Smaller text"), partial(shell.change_text_size, -10)),
        KeyBinding(("Ctrl+0",), translate("keys", "Text size 100 %"), partial(shell.change_text_size, 0)),
        KeyBinding(("Ctrl+Q",), translate("keys", "Quit"), shell.quit),
    )


def bind(table: tuple[KeyBinding, ...], owner: "QWidget", *, below_sheets: bool = False) -> None:
    """Bind a table while ``owner`` is visible; keys that a field uses itself stay the field's.

    Where a sheet asks something over the window, Escape answers it and the other keys wait, unless they are to hold
    ``below_sheets`` too.
    """
    for binding in table:
        for key in binding.keys:
            shortcut = QShortcut(QKeySequence(key), owner)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            act = binding.act if below_sheets or binding.always else partial(_unless_asked, owner, key, binding.act)
            shortcut.activated.connect(partial(_call, act))


def _call(act: Callable[[], object]) -> None:
    act()


def _unless_asked(owner: "QWidget", key: str, act: Callable[[], object]) -> None:
    asking = [sheet for sheet in owner.window().findChildren(Sheet) if sheet.is_open()]
    if not asking:
        act()
    elif key == "Escape":
        asking[-1].dismiss()

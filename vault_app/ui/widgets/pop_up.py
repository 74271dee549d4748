"""How a menu is opened: with the keyboard on its first entry where the keyboard opened it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from vault_app.ui.widgets.lively import Lively

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu


def pop_up(menu: "QMenu", spot: "QPoint") -> None:
    """Open a menu at a place on the screen.

    A menu with no entry marked would only mark its first one at the first Enter; so that one Enter does, the first is
    marked at once where a button that shows the ring of the keyboard has it.
    """
    menu.popup(spot)
    focused = QApplication.focusWidget()
    if isinstance(focused, Lively) and focused.shows_ring():
        first = next((action for action in menu.actions() if action.isEnabled() and not action.isSeparator()), None)
        if first is not None:
            menu.setActiveAction(first)

"""People who left, and those who came back."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vault_app.core.ids import ItemId
from vault_app.core.known_people import people_in
from vault_app.ui.health.ask_sheets import LeaverSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from vault_app.services.editing import SaveResult
    from vault_app.services.session import Session
    from vault_app.ui.health.watch import HealthLook
    from vault_app.ui.session_bridge import SessionBridge

    Change = Callable[[Callable[[Session], SaveResult], str], None]

# ruff: noqa: PLC0415  # services bring in cryptography


class PeopleRoad(QObject):
    """Asks who left."""

    def __init__(self, window: "QWidget", bridge: "SessionBridge", parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._bridge = window, bridge

    def ask(self, look: "HealthLook", change: "Change") -> None:
        """Ask who left; the names in the vault are gathered in the lane."""
        vault = look.vault
        self._bridge.run(lambda _session: people_in(vault), asker=self, done=partial(self._open, change))

    def is_back(self, record_id: ItemId, name: str, change: "Change", _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt adds it
        """Take a person off the list of those who left."""

        def back(session: "Session") -> "SaveResult":
            from vault_app.services.leavers import person_is_back

            return person_is_back(session, record_id, doors=session.doors)

        change(back, self.tr("%1 is back").replace("%1", name))

    def _open(self, change: "Change", known: "dict[str, int]") -> None:
        from vault_app.services.leavers import LONGEST_NAME

        sheet = LeaverSheet(self._window, known=known, most=LONGEST_NAME)
        sheet.given.connect(partial(self._left, change))
        sheet.open()

    def _left(self, change: "Change", name: str) -> None:
        def left(session: "Session") -> "SaveResult":
            from vault_app.services.leavers import person_left

            return person_left(session, name, doors=session.doors)

        change(left, self.tr("What %1 knew goes to the list").replace("%1", name))

"""Ties the head of the sidebar to the open vaults, and remembers where each was left."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Slot

from vault_app.ui.happenings import Section
from vault_app.ui.places import short_path
from vault_app.ui.shell.vault_switch import OpenVaultWords, VaultSwitch

if TYPE_CHECKING:
    from vault_app.core.ids import ItemId
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge


class Left(NamedTuple):
    """What was shown of a vault when another took its place."""

    section: Section
    item_id: "ItemId | None"


class VaultsShown(QObject):
    """Shows the open vaults, switches between them and closes them; ``where`` tells what is shown of this one."""

    def __init__(
        self, bridge: "SessionBridge", switch: VaultSwitch, where: Callable[[], Left], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._switch, self._where = bridge, switch, where
        self._left: WeakKeyDictionary[Session, Left] = WeakKeyDictionary()
        bridge.locking.connect(self._on_locking)
        bridge.vaults_changed.connect(self.show_vaults)
        switch.vault_chosen.connect(self._switch_to)
        switch.close_asked.connect(self._close)

    def left(self, session: "Session") -> Left | None:
        """Give where a vault was left, None for one that was not shown yet."""
        return self._left.get(session)

    @Slot()
    def show_vaults(self) -> None:
        """Show which vaults are open, and which is shown."""
        sessions, shown = self._bridge.sessions(), self._bridge.session
        vaults = [_words_of(session) for session in sessions]
        self._switch.show_vaults(vaults, sessions.index(shown) if shown is not None else 0)

    @Slot(int)
    def _switch_to(self, number: int) -> None:
        session = self._session(number)
        if session is not None:
            self._bridge.open(session)

    @Slot(int)
    def _close(self, number: int) -> None:
        session = self._session(number)
        if session is not None:
            self._bridge.close_vault(session)

    def _session(self, number: int) -> "Session | None":
        """Give the vault of a row; None if all were locked while its menu was open."""
        sessions = self._bridge.sessions()
        return sessions[number] if number < len(sessions) else None

    @Slot()
    def _on_locking(self) -> None:
        session = self._bridge.session
        if session is not None:
            self._left[session] = self._where()


def _words_of(session: "Session") -> OpenVaultWords:
    place = session.store.place
    return OpenVaultWords(session.vault.name, Path(place).name, short_path(place), session.read_only is not None)

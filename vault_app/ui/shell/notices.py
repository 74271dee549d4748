"""What a person should be told about a vault that was opened, and what can be done about it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.services.session import Notice, Session
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.shell.open_vault import OpenVault

# ruff: noqa: PLC0415  # most vaults open without anything to tell


class Notices(QObject):
    """Turns the notices of a session into notes, one after the other."""

    def __init__(self, vault: "OpenVault", bridge: "SessionBridge") -> None:
        super().__init__(vault)
        self._vault, self._bridge = vault, bridge

    def _roads(self) -> "dict[str, Callable[[], object]]":
        """Give what a notice may offer, by its kind."""
        session = self._bridge.session
        roads: dict[str, Callable[[], object]] = {"newer": lambda: self._vault.failures().tell_how_to_update()}
        if session is not None:
            roads["no-permission"] = lambda: self._vault.failures().ask_for_copy(session)
            roads["set-aside"] = self._vault.show_backups
        return roads

    def tell(self, notices: "tuple[Notice, ...]") -> None:
        """Say each of these in passing, with what can be done about it."""
        if not notices:
            return
        from vault_app.ui.shell.notice_words import note_for

        for notice in notices:
            note = note_for(notice, confirm=self._confirm_copy, roads=self._roads())
            if note is not None:
                self._bridge.notice.emit(note)

    def _confirm_copy(self) -> None:
        from vault_app.ui.shell.notice_words import confirmed_note

        def confirmed(session: "Session") -> "tuple[Notice, ...]":
            from vault_app.services.unlock_vault import confirm_copy

            told_before = len(session.notices)
            confirm_copy(session)
            return session.notices[told_before:]

        def told(since: "tuple[Notice, ...]") -> None:
            self._bridge.tell_changed()
            self._bridge.notice.emit(confirmed_note())
            self.tell(since)

        self._bridge.run(confirmed, asker=self, done=told)

"""The way back that a notice offers after something was saved."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.core.changes import Change
    from vault_app.core.ids import ItemId
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge


def take_back(bridge: "SessionBridge", changes: "Sequence[Change]", *item_ids: "ItemId", asker: QObject) -> None:
    """Undo what was saved, and tell every screen that these items changed (without ids: that anything may have)."""

    def work(session: "Session") -> object:
        from vault_app.services.save_item import undo  # noqa: PLC0415 - brings in cryptography

        return undo(session, changes, doors=bridge.doors())

    bridge.run(work, asker=asker, done=lambda _result: bridge.tell_changed(*item_ids))

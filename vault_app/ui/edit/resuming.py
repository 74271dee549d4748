"""An edit that is gone on with after others changed its item: how it stands now, and what is said of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vault_app.core.draft_merge import brought_up, overlaps
from vault_app.core.vault import Vault
from vault_app.ui.happenings import Note
from vault_app.ui.item_words import field_label

if TYPE_CHECKING:
    from vault_app.core.draft import Draft


def resumed(draft: "Draft", vault: Vault) -> "tuple[Draft, Note | None]":
    """Give a draft with what others changed meanwhile, and what is to be said of that; None where nobody did."""
    position = None if draft.item_id is None else vault.position(draft.item_id)
    if position is None:
        return draft, None
    present = vault.at(position)
    fresh = brought_up(draft, present)
    replaced = overlaps(fresh, present)
    both = [field_label(present.kind, field.id, field.label, field.type) for field in replaced]
    # Sealed values are as in the item already, and so is a draft whose beginning is the same.
    if not both and fresh.begun == draft.begun:
        return fresh, None
    return fresh, _note(present.title, both)


def _note(title: str, both: list[str]) -> Note:
    words = _tr("“%1” was changed elsewhere meanwhile").replace("%1", title)
    if not both:
        return Note(words, _tr("What you had not touched is as it is now."), icon="users", seconds=10)
    detail = _tr("Changed there too: %1. Yours stands here; the other stays in the history.")
    return Note(words, detail.replace("%1", ", ".join(both)), icon="users", seconds=12)


def _tr(text: str) -> str:
    return QCoreApplication.translate("EditController", text)

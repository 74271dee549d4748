"""What an edit has done in the vault's lane: each function gives the work that is to run there.

The lane imports a service when it first runs it: that brings in cryptography, which the window must not wait for.
"""

from typing import TYPE_CHECKING

from vault_app.core.draft import Draft
from vault_app.ui.edit.drafting import likeness_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.core.changes import Change
    from vault_app.core.draft import DraftField
    from vault_app.core.ids import FieldId, ItemId
    from vault_app.core.item import Item
    from vault_app.core.secret import Secret
    from vault_app.services.doors import Doors
    from vault_app.services.editing import SaveResult
    from vault_app.services.session import Session


def unsealing(item_id: "ItemId", field_id: "FieldId") -> "Callable[[Session], Secret]":
    """Give the work that unseals a field; whoever gets the secret wipes it."""

    def work(session: "Session") -> "Secret":
        from vault_app.services.copy_secret import unseal  # noqa: PLC0415 - see above

        return unseal(session, item_id, field_id)

    return work


def saving(draft: Draft, doors: "Callable[[], Doors]") -> "Callable[[Session], SaveResult]":
    """Give the work that saves a draft, which is taken over."""

    def work(session: "Session") -> "SaveResult":
        from vault_app.services.drafts import discard_draft  # noqa: PLC0415 - see above
        from vault_app.services.save_item import save_item  # noqa: PLC0415 - see above

        try:
            result = save_item(session, draft, doors=doors())
        finally:
            draft.wipe()
        discard_draft(session, draft.item_id)
        return result

    return work


def undoing(changes: "tuple[Change, ...]", doors: "Callable[[], Doors]") -> "Callable[[Session], object]":
    """Give the work that takes a saved change back."""

    def work(session: "Session") -> object:
        from vault_app.services.save_item import undo  # noqa: PLC0415 - see above

        return undo(session, changes, doors=doors())

    return work


def likening(item: "Item", title: str) -> "Callable[[Session], Draft]":
    """Give the work that makes the draft of a new item like another, its secrets unsealed."""

    def work(session: "Session") -> Draft:
        from vault_app.services.copy_secret import unseal  # noqa: PLC0415 - see above

        def opened(of: "Item", field: "DraftField") -> "Secret":
            return unseal(session, of.id, field.id)

        return likeness_of(item, title, opened)

    return work

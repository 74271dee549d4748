"""One value out of its seal, for as long as someone looks at it or pastes it."""

from vault_app.core.errors import ItemNotFound
from vault_app.core.ids import FieldId, ItemId
from vault_app.core.item import Earlier, Field
from vault_app.core.secret import Secret
from vault_app.ports.clipboard import Clipboard, Lease
from vault_app.services.session import Session


def unseal(session: Session, item_id: ItemId, field_id: FieldId) -> Secret:
    """Give the present value of one field, sealed or plain; the caller wipes it.

    Raises:
        ItemNotFound: there is no such item, or it has no such field.
        Damaged: ("value") it does not open in its place.
        Locked.
    """
    field = session.vault.item(item_id).field(field_id)
    if field is None:
        raise ItemNotFound
    return unseal_field(session, item_id, field)


def unseal_earlier(session: Session, item_id: ItemId, entry: Earlier) -> Secret:
    """Give a value from the history of that item; the caller wipes it.

    Raises:
        Damaged: ("value") it does not open in its place.
        Locked.
    """
    return unseal_field(session, item_id, entry.field)


def copy_secret(session: Session, item_id: ItemId, field_id: FieldId, clipboard: Clipboard) -> Lease:
    """Put one value on the clipboard and wipe it. Raises what `unseal` raises, and a ClipboardError."""
    secret = unseal(session, item_id, field_id)
    try:
        return clipboard.put(secret)
    finally:
        secret.wipe()


def unseal_field(session: Session, item_id: ItemId, field: Field) -> Secret:
    """Give the value of a field that an item has or had, sealed or plain; the caller wipes it. Raises as the others."""
    vault_id, key = session.vault.id, session.key
    if isinstance(field.value, str):
        return Secret(field.value)
    return key.open_value(vault_id=vault_id, item_id=item_id, field_id=field.id, sealed=field.value)

"""An earlier value, or a whole earlier state, becomes the present one; what it replaces goes into the history."""

from vault_app.core.ids import TITLE, ItemId
from vault_app.core.item import Earlier, Field, FieldType, Item, Sealed, Stamp, Why
from vault_app.core.past import before, with_value
from vault_app.services.doors import Doors
from vault_app.services.editing import SaveResult, put_items
from vault_app.services.session import Session


def restore_value(session: Session, item_id: ItemId, entry: Earlier, *, doors: Doors) -> SaveResult:
    """Put one earlier value in its place again.

    Raises:
        ItemNotFound: the item is not there any more.
        Damaged: ("value") the value does not open in its place; and what `commit` raises.
    """
    return _put(session, with_value(session.vault.item(item_id), entry), doors)


def restore_state(session: Session, item_id: ItemId, stamp: Stamp, *, doors: Doors) -> SaveResult:
    """Give an item the fields again that it had before the change made at ``stamp``. Raises as `restore_value`."""
    return _put(session, before(session.vault.item(item_id), stamp), doors)


def _put(session: Session, wanted: Item, doors: Doors) -> SaveResult:
    session.check_writable()
    present = session.vault.item(wanted.id)
    for field in wanted.fields:
        if isinstance(field.value, Sealed) and present.field(field.id) != field:
            session.key.open_value(
                vault_id=session.vault.id, item_id=wanted.id, field_id=field.id, sealed=field.value
            ).wipe()
    # Of titles a history keeps only those that it is told of.
    title = Field(TITLE, FieldType.TEXT, present.title, present.stamp)
    went = (Earlier(title, session.stamp(), Why.EDITED),) if wanted.title != present.title else ()
    return put_items(session, [wanted], doors=doors, beside=went)

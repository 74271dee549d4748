"""The kinds that people make: kept as records of the vault, so that they merge and have a history like any item."""

from collections.abc import Sequence

from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import ItemId
from vault_app.core.item import FieldType
from vault_app.core.kinds import KIND_RECORD, Kind, TemplateField, kind_of, type_name
from vault_app.services.delete_item import delete_items
from vault_app.services.doors import Doors
from vault_app.services.save_item import SaveResult, save_item
from vault_app.services.session import Session


def save_kind(
    session: Session, record: ItemId | None, name: str, fields: Sequence[TemplateField], *, doors: Doors
) -> Kind:
    """Keep a kind under its name, new or in the place of ``record``'s; items of it keep what they hold.

    Raises:
        InvalidDraft: the name or a label is missing, too long or unwritable; and what `save_item` raises.
    """
    kept = tuple(DraftField(field.id, FieldType.TEXT, type_name(field.type), field.label) for field in fields)
    result = save_item(session, Draft(record, KIND_RECORD, name, kept), doors=doors)
    return kind_of(result.item)


def delete_kind(session: Session, record: ItemId, *, doors: Doors) -> SaveResult:
    """Take a kind away; items of it keep their fields, and it comes back with `undo`.

    Raises:
        ItemNotFound; and what `commit` raises.
    """
    return delete_items(session, (record,), doors=doors)

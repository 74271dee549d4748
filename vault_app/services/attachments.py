"""Files on their way into items and out of them: sealed at once."""

from collections.abc import Sequence
from pathlib import Path

from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import ItemNotFound
from vault_app.core.ids import FieldId, ItemId
from vault_app.core.item import FieldType
from vault_app.crypto.random import new_id
from vault_app.ports.attached_files import ReadFile
from vault_app.services.copy_secret import unseal
from vault_app.services.doors import Doors
from vault_app.services.save_item import SaveResult, save_item
from vault_app.services.session import Session


def attach(session: Session, item_id: ItemId, files: Sequence[ReadFile], *, doors: Doors) -> SaveResult:
    """Add files to an item; what is in them is wiped.

    Raises:
        ItemNotFound; and what `save_item` raises.
    """
    item = session.vault.item(item_id)
    kept = tuple(DraftField(field.id, field.type, field.value, field.label) for field in item.fields)
    added = tuple(DraftField(FieldId(new_id()), FieldType.FILE, file.content, file.name) for file in files)
    draft = Draft(item.id, item.kind, item.title, (*kept, *added), item.tags, item.favourite)
    try:
        return save_item(session, draft, doors=doors)
    finally:
        draft.wipe()


def extract(session: Session, item_id: ItemId, field_id: FieldId, path: Path) -> None:
    """Save one attachment outside the vault, where it is no longer protected.

    Raises:
        ItemNotFound: there is no such item, or it has no such file.
        Damaged: ("value") it does not open in its place.
        Locked, AttachmentNotSaved.
    """
    field = session.vault.item(item_id).field(field_id)
    if field is None or field.type is not FieldType.FILE:
        raise ItemNotFound
    content = unseal(session, item_id, field_id)
    try:
        session.doors.files.save(path, content)
    finally:
        content.wipe()

"""Edits in progress, kept encrypted on this device until they are saved or discarded."""

from collections.abc import Sequence

from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import Damaged
from vault_app.core.ids import ID_BYTES, ItemId
from vault_app.core.item import FieldType, Item, Sealed
from vault_app.core.secret import Secret
from vault_app.core.sidecar import DRAFTS, KeptDraft, KeptField, decode_drafts, encode_drafts
from vault_app.services.session import Session
from vault_app.services.sidecar_file import read_section, write_section

MOST_KEPT_BYTES = 1 << 20  # of a file

_NEW_ITEM = ItemId(bytes(ID_BYTES))  # stands in for the id that a new item has not got yet


def keep_draft(session: Session, draft: Draft) -> None:
    """Keep a draft, in the place of an earlier one of the same item (or of the new one).

    Of a new file of more than 1 MiB only the name is kept: a draft is kept every other second, and at the lock in a
    tenth of one. It comes back without a value.

    Raises:
        Locked, StorageError: it is not kept.
    """
    others = [kept for kept in kept_drafts(session) if kept.item_id != draft.item_id]
    _write(session, [*others, _sealed(session, draft)])


def load_drafts(session: Session) -> tuple[Draft, ...]:
    """Give every draft, the one kept last at the end; the caller wipes them. Raises Locked.

    What had been sealed and was not touched, or cannot be opened any more, is as it is in the item now.
    """
    return tuple(_opened(session, kept) for kept in kept_drafts(session))


def discard_draft(session: Session, item_id: ItemId | None) -> None:
    """Forget the draft of an item (None: of the new one); one that is gone already is no error.

    Raises:
        Locked, StorageError: it is still kept.
    """
    kept = kept_drafts(session)
    left = [draft for draft in kept if draft.item_id != item_id]
    if len(left) != len(kept):
        _write(session, left)


def kept_drafts(session: Session) -> tuple[KeptDraft, ...]:
    """Give every draft as it is kept, the last one at the end. Raises Locked."""
    return read_section(session, DRAFTS, decode_drafts, empty=())


def _write(session: Session, drafts: Sequence[KeptDraft]) -> None:
    write_section(session, DRAFTS, encode_drafts(drafts) if drafts else b"")


def _sealed(session: Session, draft: Draft) -> KeptDraft:
    def value(field: DraftField) -> str | Sealed | None:
        if isinstance(field.value, Secret) and field.type is FieldType.FILE and _is_large(field.value):
            return ""
        if isinstance(field.value, Secret):
            return session.key.seal_value(
                vault_id=session.vault.id, item_id=place_of(draft.item_id), field_id=field.id, secret=field.value
            )
        return None if isinstance(field.value, Sealed) else field.value

    fields = tuple(KeptField(field.id, field.type, value(field), field.label) for field in draft.fields)
    return KeptDraft(draft.item_id, draft.kind, draft.title, fields, draft.tags, draft.favourite, draft.begun)


def _is_large(file: Secret) -> bool:
    with file.borrow() as view:
        return len(view) > MOST_KEPT_BYTES


def _opened(session: Session, kept: KeptDraft) -> Draft:
    position = None if kept.item_id is None else session.vault.position(kept.item_id)
    present = None if position is None else session.vault.at(position)
    opened = (_field(session, kept.item_id, field, present) for field in kept.fields)
    fields = tuple(field for field in opened if field is not None)
    return Draft(kept.item_id, kept.kind, kept.title, fields, kept.tags, kept.favourite, kept.begun)


def _field(session: Session, item_id: ItemId | None, kept: KeptField, present: Item | None) -> DraftField | None:
    if isinstance(kept.value, str):
        return DraftField(kept.id, kept.type, kept.value, kept.label)
    if kept.value is not None:
        try:
            typed = session.key.open_value(
                vault_id=session.vault.id, item_id=place_of(item_id), field_id=kept.id, sealed=kept.value
            )
        except Damaged:
            pass
        else:
            return DraftField(kept.id, kept.type, typed, kept.label)
    now = None if present is None else present.field(kept.id)
    return None if now is None else DraftField(now.id, now.type, now.value, kept.label)


def place_of(item_id: ItemId | None) -> ItemId:
    """Give the item id for which a kept draft's secrets are sealed."""
    return _NEW_ITEM if item_id is None else item_id

"""A draft becomes an item on the disk."""

from dataclasses import replace

from vault_app.core.draft import Draft, DraftField
from vault_app.core.draft_merge import brought_up, overlaps
from vault_app.core.errors import Damaged, OutOfRange
from vault_app.core.ids import TITLE, ItemId
from vault_app.core.item import Earlier, Field, FieldType, Item, Sealed, Why
from vault_app.core.merge import Clash
from vault_app.core.secret import Secret
from vault_app.core.validation import checked
from vault_app.crypto.random import new_id
from vault_app.services.doors import Doors
from vault_app.services.editing import SaveResult, put_items, undo
from vault_app.services.session import Session

__all__ = ["SaveResult", "save_item", "undo"]

MOST_TENTHS = 65_535  # of a bit of strength; the format stores 16 bits


def save_item(session: Session, draft: Draft, *, doors: Doors) -> SaveResult:
    """Save what was typed; the value before goes into the history, and one typed again unchanged stays as it is.

    The draft's secrets are wiped once it is saved; after an error they are still there, to be saved again. An item
    that another device took out for good meanwhile comes back. A draft that knows what it began with writes only what
    the person changed; what others changed too goes into the history, and is among the clashes.

    Raises:
        InvalidDraft: with every problem at once.
        Locked, ReadOnly, KeyChanged, LimitReached, StorageError: see `commit`.
    """
    session.check_writable()
    current = None if draft.item_id is None else _present(session, draft.item_id)
    tidy = checked(draft if current is None else brought_up(draft, current))
    lost = () if current is None else overlaps(tidy, current)
    try:
        result = put_items(session, [_wanted(session, tidy, doors)], doors=doors, beside=_titles(session, lost))
    finally:
        _wipe_new(tidy, draft)
    draft.wipe()
    clashes = tuple(_clash(result.item, field) for field in lost)
    session.remember_clashes(clashes)
    return replace(result, clashes=(*result.clashes, *clashes))


def _titles(session: Session, lost: tuple[Field, ...]) -> tuple[Earlier, ...]:
    """Give the title among what is replaced, as the history keeps it; of the fields it keeps what goes by itself."""
    stamp = session.stamp()
    return tuple(Earlier(field, stamp, Why.MERGED) for field in lost if field.id == TITLE)


def _clash(saved: Item, lost: Field) -> Clash:
    kept = saved.field(lost.id)
    return Clash(saved.id, lost.id, saved.stamp if kept is None else kept.stamp, lost.stamp)


def _present(session: Session, item_id: ItemId) -> Item | None:
    position = session.vault.position(item_id)
    return None if position is None else session.vault.at(position)


def _wanted(session: Session, draft: Draft, doors: Doors) -> Item:
    stamp = session.stamp()
    item_id = draft.item_id if draft.item_id is not None else ItemId(new_id())
    current = _present(session, item_id)
    sealing = _Sealing(session, doors, item_id, current)
    values = ((entry, sealing.value(entry)) for entry in draft.fields if _is_kept(entry))
    return Item(
        id=item_id,
        kind=draft.kind,
        title=draft.title,
        stamp=stamp,
        created=stamp.time if current is None else current.created,
        fields=tuple(Field(entry.id, entry.type, value, stamp, entry.label) for entry, value in values),
        tags=draft.tags,
        favourite=draft.favourite,
        deleted=0 if current is None else current.deleted,
    )


def _is_kept(entry: DraftField) -> bool:
    """A standard field without a value is no field; one with a label of its own stays, empty."""
    return bool(entry.label) or isinstance(entry.value, Sealed) or bool(entry.value)


class _Sealing:
    """Turns what was typed into what is kept, for one item."""

    def __init__(self, session: Session, doors: Doors, item_id: ItemId, current: Item | None) -> None:
        self._session, self._doors, self._item_id = session, doors, item_id
        fields = () if current is None else current.fields
        self._before = {field.id: field.value for field in fields if isinstance(field.value, Sealed)}

    def value(self, entry: DraftField) -> str | Sealed:
        sealed_before = self._before.get(entry.id)
        if isinstance(entry.value, Sealed):
            return self._untouched(entry, entry.value, sealed_before)
        if not entry.type.sealed:
            if isinstance(entry.value, Secret):
                raise OutOfRange(what="field-type")
            return entry.value
        sealed = self._sealed(entry, entry.value)
        if sealed_before is not None and sealed_before.fingerprint == sealed.fingerprint:
            return sealed_before
        return sealed

    def _sealed(self, entry: DraftField, typed: str | Secret) -> Sealed:
        if isinstance(typed, str):
            secret = Secret(typed)
            try:
                return self._sealed(entry, secret)
            finally:
                secret.wipe()
        judged = entry.type is FieldType.PASSWORD and bool(typed)
        bits = (entry.bits or self._doors.estimate(typed)) if judged else 0.0
        return self._session.key.seal_value(
            vault_id=self._session.vault.id,
            item_id=self._item_id,
            field_id=entry.id,
            secret=typed,
            bits=min(round(bits * 10), MOST_TENTHS),
        )

    def _untouched(self, entry: DraftField, value: Sealed, before: Sealed | None) -> Sealed:
        """Pass a sealed value that belongs here; one from before a change of the vault's key is today's value."""
        if value == before:
            return value
        try:
            self._session.key.open_value(
                vault_id=self._session.vault.id, item_id=self._item_id, field_id=entry.id, sealed=value
            ).wipe()
        except Damaged:
            if before is None:
                raise
            return before
        return value


def _wipe_new(tidy: Draft, draft: Draft) -> None:
    """Wipe the secrets that tidying made; those of the draft are wiped only once they are saved."""
    own = {id(entry.value) for entry in draft.fields}
    for entry in tidy.fields:
        if isinstance(entry.value, Secret) and id(entry.value) not in own:
            entry.value.wipe()

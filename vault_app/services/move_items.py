"""Items on their way into another vault: sealed anew under its key, with ids of their own there.

To move is to copy, saved in the other vault first, and then to delete here, into the bin: whatever fails, nothing is
lost, and each half has its own undo. The two halves are done in the lanes of their vaults.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from vault_app.core.ids import FieldId, ItemId
from vault_app.core.item import Earlier, Field, FieldType, Item, Sealed, Stamp
from vault_app.core.kinds import KIND_RECORD, own_kind, record_of
from vault_app.crypto.random import new_id
from vault_app.services.doors import Doors
from vault_app.services.editing import SaveResult, put_items
from vault_app.services.session import Session


@dataclass(frozen=True, slots=True)
class CopiedItems:
    """What was saved in the other vault.

    Attributes:
        items: the copies, in the order in which they were asked for.
        saved: what the save gave; its ``undo`` puts the copies into the other vault's bin.
        links_left: how many references pointed to items that were left behind; the copies name those in words.
    """

    items: tuple[Item, ...]
    saved: SaveResult
    links_left: int


def copy_items(source: Session, target: Session, item_ids: Iterable[ItemId], *, doors: Doors) -> CopiedItems:
    """Save copies of items in another open vault, with their history and attachments; done in that vault's lane.

    References among the items point to the copies; a person's own kind goes along where the other vault has none like
    it. Copies of items in the bin are not in the bin.

    Raises:
        ItemNotFound: one is not there.
        Damaged: ("value") a value of the source does not open.
        Locked: one of the two vaults was locked meanwhile; nothing was saved.
        ReadOnly, LimitReached, StorageError: the other vault does not take them; see `commit`.
    """
    target.check_writable()
    items = [source.vault.item(item_id) for item_id in dict.fromkeys(item_ids)]
    move = _Move(source, target, {item.id: ItemId(new_id()) for item in items})
    copies = [move.copy(item) for item in items]
    saved = put_items(target, [*move.records, *copies], doors=doors)
    return CopiedItems(saved.items[len(move.records) :], saved, move.links_left)


@dataclass(frozen=True, slots=True)
class _NewKind:
    """What a kind is called in the other vault, and where its fields are found there."""

    key: str
    fields: Mapping[FieldId, FieldId]


class _Move:
    """The way of some items from one vault into another; ``ids`` maps theirs to those of the copies."""

    def __init__(self, source: Session, target: Session, ids: Mapping[ItemId, ItemId]) -> None:
        self._source, self._target, self._ids = source, target, ids
        self._revision = target.stamp().revision
        self._kinds: dict[str, _NewKind] = {}
        self.records: list[Item] = []
        self.links_left = 0

    def copy(self, item: Item) -> Item:
        """Give the copy of an item, as it is to be saved."""
        kind = self._kind(item.kind)

        def moved(field: Field) -> Field:
            field_id = kind.fields.get(field.id, field.id)
            return self._field(field, (item.id, self._ids[item.id]), field_id)

        return replace(
            item,
            id=self._ids[item.id],
            kind=kind.key,
            deleted=0,
            fields=tuple(map(moved, item.fields)),
            history=tuple(
                Earlier(moved(entry.field), self._stamp(entry.replaced), entry.why) for entry in item.history
            ),
        )

    def _stamp(self, stamp: Stamp) -> Stamp:
        """Keep the time; the revision counts the saves of the other vault, not of this one. Before all saves is 0."""
        return Stamp(self._revision if stamp.revision else 0, stamp.time)

    def _field(self, field: Field, items: tuple[ItemId, ItemId], field_id: FieldId) -> Field:
        stamp = self._stamp(field.stamp)
        if isinstance(field.value, Sealed):
            return replace(field, id=field_id, stamp=stamp, value=self._resealed(field, field.value, items, field_id))
        if field.type is not FieldType.REFERENCE:
            return replace(field, id=field_id, stamp=stamp)
        return replace(self._reference(field, field.value), id=field_id, stamp=stamp)

    def _resealed(self, field: Field, value: Sealed, items: tuple[ItemId, ItemId], field_id: FieldId) -> Sealed:
        source, target = self._source, self._target
        old, new = items
        secret = source.key.open_value(vault_id=source.vault.id, item_id=old, field_id=field.id, sealed=value)
        try:
            return target.key.seal_value(
                vault_id=target.vault.id, item_id=new, field_id=field_id, secret=secret, bits=value.bits
            )
        finally:
            secret.wipe()

    def _reference(self, field: Field, value: str) -> Field:
        """Point to the copy, or name in words what is left behind."""
        try:
            pointed = ItemId(bytes.fromhex(value))
        except ValueError:
            pointed = ItemId(b"")
        if pointed in self._ids:
            return replace(field, value=self._ids[pointed].hex())
        self.links_left += 1
        position = self._source.vault.position(pointed) if pointed else None
        title = "" if position is None else self._source.vault.columns.title[position]
        return replace(field, type=FieldType.TEXT, value=title)

    def _kind(self, key: str) -> _NewKind:
        """Find a kind in the other vault, or bring a person's own one along."""
        if key not in self._kinds:
            record_id = record_of(key)
            position = None if record_id is None else self._source.vault.position(record_id)
            self._kinds[key] = (
                _NewKind(key, {}) if position is None else self._own_kind(self._source.vault.at(position))
            )
        return self._kinds[key]

    def _own_kind(self, record: Item) -> _NewKind:
        for there in self._target.vault.records(KIND_RECORD):
            if there.title == record.title and _template(there) == _template(record):
                fields = zip(record.fields, there.fields, strict=True)
                return _NewKind(own_kind(there.id), {field.id: same.id for field, same in fields})
        brought = ItemId(new_id())
        fields_there = tuple(replace(field, stamp=self._stamp(field.stamp)) for field in record.fields)
        self.records.append(replace(record, id=brought, deleted=0, fields=fields_there, history=()))
        return _NewKind(own_kind(brought), {})


def _template(record: Item) -> list[tuple[str, str | Sealed]]:
    return [(field.label, field.value) for field in record.fields]

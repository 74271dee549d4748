"""Items made of the entries of a foreign file: new ones, and those that take an entry's values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from vault_app.core.draft import DraftField
from vault_app.core.ids import FieldId, ItemId
from vault_app.core.imported import EarlierValue, ForeignItem
from vault_app.core.item import Earlier, Field, FieldType, Item, Sealed, Stamp, Why
from vault_app.core.kinds import in_order, known_kind, plain_kind
from vault_app.core.secret import Secret
from vault_app.crypto.random import new_id
from vault_app.services.doors import Doors
from vault_app.services.session import Session

MOST_TENTHS = 65_535  # of a bit of strength


def judged(entry: DraftField, doors: Doors) -> DraftField:
    """Give the field with the strength of its password."""
    if entry.type is not FieldType.PASSWORD or entry.bits or not isinstance(entry.value, Secret):
        return entry
    return replace(entry, bits=doors.estimate(entry.value))


@dataclass(frozen=True)
class Making:
    """Makes items of entries.

    Attributes:
        ids: what each item that the source knows by an id is here, so that references find it; both in hex.
    """

    session: Session
    doors: Doors
    stamp: Stamp
    ids: Mapping[str, str] = field(default_factory=dict)

    def new(self, item_id: ItemId, incoming: ForeignItem) -> Item:
        """Give a new item, with its history."""
        draft, stamp = incoming.draft, self.stamp
        return Item(
            id=item_id,
            kind=draft.kind,
            title=draft.title,
            stamp=stamp,
            created=incoming.created or stamp.time,
            fields=tuple(
                replace(self._field(item_id, judged(entry, self.doors)), stamp=self._since(incoming, entry.id))
                for entry in draft.fields
            ),
            tags=draft.tags,
            favourite=draft.favourite,
            deleted=stamp.time if incoming.in_bin else 0,
            history=tuple(self._earlier(item_id, entry) for entry in incoming.earlier),
        )

    def _since(self, incoming: ForeignItem, field_id: FieldId) -> Stamp:
        """Give a value the time since which the source has it, as far as the file says: a password keeps its age."""
        times = (entry.time for entry in reversed(incoming.earlier) if entry.id == field_id)
        time = next(times, 0) or incoming.changed or self.stamp.time
        return Stamp(self.stamp.revision, min(time, self.stamp.time))

    def onto(self, item: Item, incoming: ForeignItem) -> Item:
        """Give an item with the values of an entry; what the entry does not have stays."""
        draft = {entry.id: judged(entry, self.doors) for entry in _in_place(item, incoming.draft.fields)}
        fields = [self._onto_field(item.id, old, draft.get(old.id)) for old in item.fields]
        fields += [self._field(item.id, draft[field_id]) for field_id in draft if item.field(field_id) is None]
        tags = tuple(dict.fromkeys((*item.tags, *incoming.draft.tags)))
        kind = known_kind(item.kind) or plain_kind(item.kind)
        favourite = item.favourite or incoming.draft.favourite
        return item.with_(fields=in_order(kind, fields), tags=tags, favourite=favourite)

    def _onto_field(self, item_id: ItemId, old: Field, entry: DraftField | None) -> Field:
        if entry is None:
            return old
        fresh = self._field(item_id, entry)
        same = (
            isinstance(fresh.value, Sealed)
            and isinstance(old.value, Sealed)
            and fresh.value.fingerprint == old.value.fingerprint
        )
        return old if same else fresh

    def _field(self, item_id: ItemId, entry: DraftField) -> Field:
        return Field(entry.id, entry.type, self._value(item_id, entry), self.stamp, entry.label)

    def _value(self, item_id: ItemId, entry: DraftField | EarlierValue) -> str | Sealed:
        if not isinstance(entry.value, Secret):
            return self.ids.get(str(entry.value), entry.value) if entry.type is FieldType.REFERENCE else entry.value
        bits = entry.bits if isinstance(entry, DraftField) else 0.0
        return self.session.key.seal_value(
            vault_id=self.session.vault.id,
            item_id=item_id,
            field_id=entry.id,
            secret=entry.value,
            bits=min(round(bits * 10), MOST_TENTHS),
        )

    def _earlier(self, item_id: ItemId, entry: EarlierValue) -> Earlier:
        came = Stamp(0, 0)
        old = Field(entry.id, entry.type, self._value(item_id, entry), came, entry.label)
        return Earlier(old, Stamp(0, entry.time), Why.EDITED)


def _in_place(item: Item, entries: Iterable[DraftField]) -> list[DraftField]:
    """Give entries with the ids of the item's fields that they are: by id, or by label and type.

    An address that the item has is left out; what has the id of a field of another type gets one of its own.
    """
    by_label = {(old.label, old.type): old.id for old in item.fields if old.label}
    addresses = {old.value for old in item.fields if old.type is FieldType.ADDRESS}
    placed: list[DraftField] = []
    for entry in entries:
        there = item.field(entry.id)
        if entry.type is FieldType.ADDRESS and entry.value in addresses:
            continue
        if there is None and entry.label:
            known = by_label.pop((entry.label, entry.type), entry.id)
            placed.append(replace(entry, id=known))
        elif there is not None and there.type is not entry.type:
            if there.value != entry.value:
                label = entry.label or entry.id.rstrip(b"\0").decode("ascii", "replace")
                placed.append(replace(entry, id=FieldId(new_id()), label=label))
        else:
            placed.append(entry)
    return placed

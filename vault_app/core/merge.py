"""Two copies of a vault that went separate ways become one, field by field, and nothing is lost.

Whatever was changed later (by revision, then time) stands; a value that loses goes into the item's history. Equal
stamps with different content are decided by the content itself, so that both devices come to the same result.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from vault_app.core.changes import PurgeItem, PutItem
from vault_app.core.columns import Columns
from vault_app.core.comparing import unlike_positions
from vault_app.core.ids import TAGS, TITLE, FieldId, ItemId
from vault_app.core.item import Earlier, Field, FieldType, Item, Sealed, Stamp, Why
from vault_app.core.vault import Vault

_FEW: Final = 32  # changed items up to which putting them in one by one is quicker than packing all again

_Key = tuple[FieldId, Stamp, int, str, bytes, bytes, str]

NAME: Final = FieldId(b"name".ljust(16, b"\0"))  # stands for the vault's own name in a clash


@dataclass(frozen=True, slots=True)
class Clash:
    """Something that both sides changed; what lost is in the history (the vault's own name has none).

    ``field_id`` may also be `TITLE` (title, kind, favourite or bin), `TAGS`, or `NAME`, which belongs to no item.
    """

    item_id: ItemId | None
    field_id: FieldId
    kept: Stamp
    lost: Stamp


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged vault, how many things in it differ from ours, and what both sides had changed."""

    vault: Vault
    changes_from_theirs: int
    clashes: tuple[Clash, ...]


def merge(ours: Vault, theirs: Vault, *, since: int) -> Merged:
    """Merge two copies of one vault, each of which knows every change up to the revision ``since``.

    An item purged on one side stays purged, unless the other side changed it meanwhile: then it survives.
    Merging again, or the other way round, gives the same items.
    """
    clashes: list[Clash] = []
    name, name_stamp = _name(ours, theirs, since, clashes)
    tombstones = _tombstones(ours, theirs)
    changed: dict[ItemId, Item | None] = {}
    for item_id, mine, other in _pairs(ours, theirs):
        merged = _one_sided_or_both(mine, other, tombstones.get(item_id), since, clashes)
        if merged is not None:
            tombstones.pop(item_id, None)
        if merged != mine:
            changed[item_id] = merged
    vault = replace(
        _with_items(ours, changed), name=name, name_stamp=name_stamp, tombstones=MappingProxyType(tombstones)
    )
    return Merged(vault, len(changed) + (name != ours.name), tuple(clashes))


def _name(ours: Vault, theirs: Vault, since: int, clashes: list[Clash]) -> tuple[str, Stamp]:
    stamp, name = max((ours.name_stamp, ours.name), (theirs.name_stamp, theirs.name))
    lost = min(ours.name_stamp, theirs.name_stamp)
    if ours.name != theirs.name and lost.revision > since:
        clashes.append(Clash(None, NAME, stamp, lost))
    return name, stamp


def _tombstones(ours: Vault, theirs: Vault) -> dict[ItemId, Stamp]:
    tombstones = dict(ours.tombstones)
    for item_id, stamp in theirs.tombstones.items():
        tombstones[item_id] = max(stamp, tombstones.get(item_id, stamp))
    return tombstones


def _pairs(ours: Vault, theirs: Vault) -> Iterator[tuple[ItemId, Item | None, Item | None]]:
    """Give every item that is not the same on both sides, as each side has it."""
    places = {theirs.id_at(position): position for position in range(len(theirs))}
    unlike = set(unlike_positions(ours, theirs))
    for position in range(len(ours)):
        item_id = ours.id_at(position)
        place = places.pop(item_id, None)
        if place == position and position not in unlike:
            continue
        mine, other = ours.at(position), None if place is None else theirs.at(place)
        if mine != other:
            yield item_id, mine, other
    for item_id, place in places.items():
        yield item_id, None, theirs.at(place)


def _one_sided_or_both(
    mine: Item | None, other: Item | None, purged: Stamp | None, since: int, clashes: list[Clash]
) -> Item | None:
    if mine is not None and other is not None:
        return _ItemMerge(mine, other, since, clashes).result()
    item = mine or other
    if purged is None or item is None:
        return item
    last = _last_change(item)
    if last < purged and last.revision <= since:
        return None
    clashes.append(Clash(item.id, TITLE, last, purged))
    return item


def _last_change(item: Item) -> Stamp:
    return max([item.stamp, *(field.stamp for field in item.fields), *(entry.replaced for entry in item.history)])


def _with_items(vault: Vault, changed: dict[ItemId, Item | None]) -> Vault:
    """Give the vault with items replaced, added (at the end) or, where there is None, taken out."""
    if len(changed) > _FEW:
        kept: dict[ItemId, Item | None] = {item.id: item for item in vault.items()}
        kept.update(changed)
        return replace(vault, columns=Columns.of([item for item in kept.values() if item is not None]))
    purged = [item_id for item_id, item in changed.items() if item is None]
    vault = vault.apply(*(PutItem(item) for item in changed.values() if item is not None))
    return vault.apply(*(PurgeItem(item_id, Stamp(0, 0)) for item_id in purged))


class _ItemMerge:
    """Two versions of one item on their way to become one."""

    def __init__(self, mine: Item, other: Item, since: int, clashes: list[Clash]) -> None:
        self._winner, self._loser = sorted((mine, other), key=_own_rank, reverse=True)
        self._since = since
        self._clashes = clashes
        self._history = _united(mine.history, other.history)

    def result(self) -> Item:
        """Give the merged item."""
        self._keep_own()
        winner, loser = self._winner, self._loser
        order = dict.fromkeys(field.id for item in (winner, loser) for field in item.fields)
        fields = [self._field(field_id, winner.field(field_id), loser.field(field_id)) for field_id in order]
        return replace(
            winner,
            created=min(winner.created, loser.created),
            fields=tuple(field for field in fields if field is not None),
            history=tuple(sorted(self._history.values(), key=_when)),
        )

    def _keep_own(self) -> None:
        """Keep what the losing item had in the attributes that share one stamp, if it was changed there at all."""
        winner, loser = self._winner, self._loser
        if loser.stamp.revision <= self._since:
            return
        if _titles(winner) != _titles(loser):
            self._clash(TITLE, winner.stamp, loser.stamp)
        if winner.title != loser.title:
            self._lose(Field(TITLE, FieldType.TEXT, loser.title, loser.stamp), winner.stamp)
        if winner.tags != loser.tags:
            self._clash(TAGS, winner.stamp, loser.stamp)
            self._lose(Field(TAGS, FieldType.NOTE, "\n".join(loser.tags), loser.stamp), winner.stamp)

    def _field(self, field_id: FieldId, mine: Field | None, other: Field | None) -> Field | None:
        if mine is not None and other is not None:
            kept, lost = sorted((mine, other), key=_field_rank, reverse=True)
            if (kept.type, kept.value) != (lost.type, lost.value):
                self._lose(lost, kept.stamp)
                if lost.stamp.revision > self._since:
                    self._clash(field_id, kept.stamp, lost.stamp)
            return kept
        field = mine or other
        assert field is not None  # noqa: S101  # its id came from one of the two
        removed = _removed(self._loser if mine is not None else self._winner, field_id)
        if removed is None or removed <= field.stamp:
            return field
        self._lose(field, removed)
        if field.stamp.revision > self._since:
            self._clash(field_id, removed, field.stamp)
        return None

    def _lose(self, field: Field, replaced: Stamp) -> None:
        self._history.setdefault(_value_key(field), Earlier(field, replaced, Why.MERGED))

    def _clash(self, field_id: FieldId, kept: Stamp, lost: Stamp) -> None:
        self._clashes.append(Clash(self._winner.id, field_id, kept, lost))


def _united(mine: Iterable[Earlier], other: Iterable[Earlier]) -> dict[_Key, Earlier]:
    united: dict[_Key, Earlier] = {}
    for entry in sorted((*mine, *other), key=_when):
        united.setdefault(_value_key(entry.field), entry)
    return united


def _removed(item: Item, field_id: FieldId) -> Stamp | None:
    """Tell when an item lost a field that it had, if it had it: the last thing that history tells of it."""
    return max((entry.replaced for entry in item.history if entry.field.id == field_id), default=None)


def _value_key(field: Field) -> _Key:
    """Give what makes two values in the history the same one."""
    return field.id, field.stamp, *_content(field)


def _content(field: Field) -> tuple[int, str, bytes, bytes, str]:
    sealed = field.value if isinstance(field.value, Sealed) else None
    return (
        field.type,
        field.value if isinstance(field.value, str) else "",
        sealed.value_id if sealed else b"",
        sealed.message if sealed else b"",
        field.label,
    )


def _field_rank(field: Field) -> tuple[Stamp, tuple[int, str, bytes, bytes, str]]:
    return field.stamp, _content(field)


def _titles(item: Item) -> tuple[str, str, bool, int]:
    return item.title, item.kind, item.favourite, item.deleted


def _own_rank(item: Item) -> tuple[object, ...]:
    known = {field.id for field in item.fields} | {entry.field.id for entry in item.history}
    return item.stamp, *_titles(item), item.tags, len(known), tuple(field.id for field in item.fields)


def _when(entry: Earlier) -> tuple[object, ...]:
    return entry.replaced, entry.field.stamp, entry.field.id, entry.why, _content(entry.field)

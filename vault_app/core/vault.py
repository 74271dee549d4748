"""A vault's content as an immutable snapshot."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from struct import unpack
from types import MappingProxyType

from vault_app.core.changes import Change, PurgeItem, PutItem, RenameVault
from vault_app.core.columns import NUMBER_BYTES, STANDARD_FIELDS, Columns
from vault_app.core.errors import ItemNotFound
from vault_app.core.ids import ID_BYTES, USERNAME, ItemId, VaultId
from vault_app.core.item import Item, Stamp
from vault_app.core.kinds import RECORD_KINDS
from vault_app.core.patchwork import patched

_NEVER = Stamp(0, 0)
_MANY = 20  # changes from which on it pays to look which of them are new items
_USERNAME = STANDARD_FIELDS.index(USERNAME) + 1


@dataclass(frozen=True)
class Vault:
    """Everything a person keeps in one vault; every edit is a `Change` applied to it, giving another snapshot.

    Attributes:
        id: fixed for life, also in the file's header.
        name: as shown; ``name_stamp`` tells when it was given.
        columns: the items, those in the bin included.
        tombstones: the items taken out for good, and when.
    """

    id: VaultId
    name: str
    name_stamp: Stamp = _NEVER
    columns: Columns = field(default_factory=Columns)
    tombstones: Mapping[ItemId, Stamp] = field(default_factory=lambda: MappingProxyType({}))

    def __repr__(self) -> str:
        return f"<Vault of {len(self)} items>"

    def __len__(self) -> int:
        return len(self.columns)

    @cached_property
    def _starts(self) -> list[int]:
        return self.columns.starts()

    @cached_property
    def _history_starts(self) -> list[int]:
        return self.columns.history_starts()

    def _fields_of(self, position: int) -> slice:
        return slice(self._starts[position], self._starts[position + 1])

    def _history_of(self, position: int) -> slice:
        return slice(self._history_starts[position], self._history_starts[position + 1])

    def at(self, position: int) -> Item:
        """Build the item at a position (0 to ``len``)."""
        return self.columns.item(position, self._fields_of(position), self._history_of(position))

    def id_at(self, position: int) -> ItemId:
        """Give the id of the item at a position, without building it."""
        return ItemId(self.columns.id[position * ID_BYTES : (position + 1) * ID_BYTES])

    def username_at(self, position: int) -> str:
        """Give the user name of the item at a position, without building it; "" where it has none."""
        fields = self.columns.fields
        part = self._fields_of(position)
        found = fields.standard.find(_USERNAME, part.start, part.stop)
        return fields.text[found] if found >= 0 else ""

    def latest_change(self) -> int:
        """Give the time of the latest change of any item, ms since 1970; 0 where there is none."""
        columns = self.columns
        times = columns.time + columns.fields.time
        return max(unpack(f">{len(times) // NUMBER_BYTES}Q", times), default=0)

    def shown_positions(self) -> Sequence[int]:
        """Give the positions of the items that are accounts, those in the bin included: all but the records."""
        kinds = self.columns.kind
        if RECORD_KINDS.isdisjoint(kinds):
            return range(len(self))
        return [position for position, kind in enumerate(kinds) if kind not in RECORD_KINDS]

    def records(self, kind: str) -> Iterator[Item]:
        """Build every record of that kind which is not in the bin (see `kinds.RECORD_KINDS`)."""
        items = (self.at(position) for position, key in enumerate(self.columns.kind) if key == kind)
        return (item for item in items if not item.deleted)

    def position(self, item_id: ItemId) -> int | None:
        """Give the position of the item with that id, or None."""
        return self.columns.position(item_id)

    def item(self, item_id: ItemId) -> Item:
        """Build the item with that id.

        Raises:
            ItemNotFound: there is none.
        """
        position = self.position(item_id)
        if position is None:
            raise ItemNotFound
        return self.at(position)

    def items(self) -> Iterator[Item]:
        """Build every item in turn, those in the bin included."""
        return map(self.at, range(len(self)))

    def apply(self, *changes: Change) -> "Vault":
        """Give the vault after the changes, in order.

        Raises:
            ItemNotFound: an item to be purged is not there.
        """
        replaced, fresh, rest = self._parted(changes)
        # Each splice copies the columns, so many items are replaced in one pass, and those that are new added at once.
        vault = self._replace_all(replaced) if replaced else self
        vault = vault.add_all(fresh) if fresh else vault
        for change in rest:
            match change:
                case PutItem(item):
                    vault = vault._put(item)  # noqa: SLF001  # its own class
                case PurgeItem(item_id, stamp):
                    vault = vault._purge(item_id, stamp)  # noqa: SLF001  # its own class
                case _:
                    vault = replace(vault, name=change.name, name_stamp=change.stamp)
        return vault

    def _parted(self, changes: Sequence[Change]) -> tuple[dict[int, "PutItem | PurgeItem"], list[Item], list[Change]]:
        """Part the items that are there or new, each named just once, from the changes to be made one by one."""
        replaced: dict[int, PutItem | PurgeItem] = {}
        fresh: list[Item] = []
        if len(changes) < _MANY:
            return replaced, fresh, list(changes)
        places = {self.id_at(position): position for position in range(len(self))}
        named = Counter(_named(change) for change in changes)
        rest: list[Change] = []
        for change in changes:
            item_id = _named(change)
            if isinstance(change, RenameVault) or item_id is None or named[item_id] > 1 or item_id in self.tombstones:
                rest.append(change)
            elif item_id in places:
                replaced[places[item_id]] = change
            elif isinstance(change, PutItem):
                fresh.append(change.item)
            else:
                rest.append(change)
        return replaced, fresh, rest

    def _replace_all(self, places: Mapping[int, PutItem | PurgeItem]) -> "Vault":
        gone = {change.item_id: change.stamp for change in places.values() if isinstance(change, PurgeItem)}
        items = {place: change.item if isinstance(change, PutItem) else None for place, change in places.items()}
        tombstones = MappingProxyType({**self.tombstones, **gone}) if gone else self.tombstones
        return replace(self, columns=patched(self.columns, items), tombstones=tombstones)

    def _put(self, item: Item) -> "Vault":
        position = self.position(item.id)
        tombstones = self.tombstones
        if item.id in tombstones:  # brought back on purpose
            tombstones = MappingProxyType({key: value for key, value in tombstones.items() if key != item.id})
        start = len(self) if position is None else position
        stop = start if position is None else start + 1
        return replace(self, columns=self._spliced(start, stop, Columns.of([item])), tombstones=tombstones)

    def _purge(self, item_id: ItemId, stamp: Stamp) -> "Vault":
        position = self.position(item_id)
        if position is None:
            raise ItemNotFound
        tombstones = MappingProxyType({**self.tombstones, item_id: stamp})
        return replace(self, columns=self._spliced(position, position + 1, Columns()), tombstones=tombstones)

    def add_all(self, items: Sequence[Item]) -> "Vault":
        """Give the vault with many new items added at once; none of their ids may be there yet."""
        end = len(self)
        return replace(self, columns=self._spliced(end, end, Columns.of(items)))

    def _spliced(self, start: int, stop: int, other: Columns) -> Columns:
        part = slice(self._starts[start], self._starts[stop])
        past = slice(self._history_starts[start], self._history_starts[stop])
        return self.columns.splice(slice(start, stop), part, past, other)


def _named(change: Change) -> ItemId | None:
    match change:
        case PutItem(item):
            return item.id
        case PurgeItem(item_id):
            return item_id
        case _:
            return None

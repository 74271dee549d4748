"""A vault's content as an immutable snapshot."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from struct import unpack
from types import MappingProxyType

from vault_app.core.changes import Change, PurgeItem, PutItem
from vault_app.core.columns import NUMBER_BYTES, STANDARD_FIELDS, Columns
from vault_app.core.errors import ItemNotFound
from vault_app.core.ids import ID_BYTES, USERNAME, ItemId, VaultId
from vault_app.core.item import Item, Stamp
from vault_app.core.kinds import RECORD_KINDS

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
        fresh, rest = self._parted(changes)
        # Each splice copies the columns, so what is merely new (an import) is added at once.
        vault = self.add_all(fresh) if fresh else self
        for change in rest:
            match change:
                case PutItem(item):
                    vault = vault._put(item)  # noqa: SLF001  # its own class
                case PurgeItem(item_id, stamp):
                    vault = vault._purge(item_id, stamp)  # noqa: SLF001  # its own class
                case _:
                    vault = replace(vault, name=change.name, name_stamp=change.stamp)
        return vault

    def _parted(self, changes: Sequence[Change]) -> tuple[list[Item], Sequence[Change]]:
        """Part the items that are new, each put just once, from the changes that have to be made one by one."""
        if len(changes) < _MANY:
            return [], changes
        known = {self.id_at(position) for position in range(len(self))} | set(self.tombstones)
        named = Counter(change.item.id if isinstance(change, PutItem) else None for change in changes)
        named.update(change.item_id for change in changes if isinstance(change, PurgeItem))
        fresh: list[Item] = []
        rest: list[Change] = []
        for change in changes:
            if isinstance(change, PutItem) and change.item.id not in known and named[change.item.id] == 1:
                fresh.append(change.item)
            else:
                rest.append(change)
        return fresh, rest

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

"""Which items a part of the vault shows, and in which order: positions in the vault's columns, nothing built."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from vault_app.core.columns import NUMBER_BYTES, Columns
from vault_app.core.folding import fold
from vault_app.core.ids import ID_BYTES, ItemId
from vault_app.core.item import FieldType
from vault_app.core.kinds import RECORD_KINDS
from vault_app.core.vault import Vault
from vault_app.ui.happenings import Section

SORTS: Final = ("used", "title", "changed")

_NO_TIME: Final = bytes(NUMBER_BYTES)


def positions_of(vault: Vault, section: Section) -> Sequence[int]:
    """Give the positions of the items in a section, in the order of the vault."""
    columns = vault.columns
    if section.kind == "bin":
        return [position for position in vault.shown_positions() if _is_binned(columns, position)]
    live = live_positions(vault)
    if section.kind == "favourites":
        return [position for position in live if columns.favourite[position]]
    if section.kind == "tag":
        return [position for position in live if section.tag in columns.tags[position].split("\n")]
    if section.kind == "kind":
        kinds = columns.kind
        return [position for position in live if kinds[position] == section.item_kind]
    if section.kind == "codes":
        having = with_codes(columns)
        return [position for position in live if position in having]
    return live


def live_positions(vault: Vault) -> Sequence[int]:
    """Give the positions of the items that are listed and not in the bin."""
    deleted, shown = vault.columns.deleted, vault.shown_positions()
    if not deleted.strip(b"\0"):
        return shown
    times = memoryview(deleted).cast("Q")  # zero is zero in any order of bytes
    return [position for position in shown if not times[position]]


def with_codes(columns: Columns) -> AbstractSet[int]:
    """Give the positions of the items that have a one-time code."""
    types, having = columns.fields.type, set[int]()
    found = types.find(FieldType.CODE)
    if found < 0:
        return having
    starts = columns.starts()
    while found >= 0:
        position = bisect_right(starts, found) - 1
        having.add(position)
        found = types.find(FieldType.CODE, starts[position + 1])
    return having


def ordered(vault: Vault, positions: Sequence[int], sort: str, last_used: Mapping[ItemId, int]) -> Sequence[int]:
    """Put positions in order: "used" (latest first, then newest first), "title", or "changed" (latest first)."""
    if sort == "title":
        titles = vault.columns.title
        return sorted(positions, key=lambda position: fold(titles[position]))
    if sort == "changed":
        times = _changed_times(vault)
        return sorted(positions, key=lambda position: times[position], reverse=True)
    return _by_use(vault, positions, last_used)


def known_tags(vault: Vault) -> list[str]:
    """Give every tag of the items outside the bin, in order of name."""
    tags = vault.columns.tags
    joined = {tags[position] for position in live_positions(vault)}
    return sorted({tag for text in joined if text for tag in text.split("\n")}, key=str.casefold)


def is_listed(vault: Vault, position: int) -> bool:
    """Say whether lists and search show the item at a position: it is an account, and not in the bin."""
    return vault.columns.kind[position] not in RECORD_KINDS and not in_bin(vault, position)


def in_bin(vault: Vault, position: int) -> bool:
    """Say whether the item at a position is in the bin."""
    return _is_binned(vault.columns, position)


def _is_binned(columns: Columns, position: int) -> bool:
    return columns.deleted[position * NUMBER_BYTES : (position + 1) * NUMBER_BYTES] != _NO_TIME


def _by_use(vault: Vault, positions: Sequence[int], last_used: Mapping[ItemId, int]) -> Sequence[int]:
    """Put the few that were used first; the others need no sorting, the newest stand at the columns' end."""
    newest_first = positions[::-1]
    if not last_used:
        return newest_first
    ids = vault.columns.id
    used: dict[int, int] = {}
    for position in positions:
        when = last_used.get(ItemId(ids[position * ID_BYTES : (position + 1) * ID_BYTES]))
        if when:
            used[position] = when
    if not used:
        return newest_first
    latest = sorted(used, key=used.__getitem__, reverse=True)
    return [*latest, *(position for position in newest_first if position not in used)]


def _changed_times(vault: Vault) -> list[int]:
    """Give the time of the latest change of each item: its own, or that of one of its fields."""
    columns = vault.columns
    own, of_fields = _numbers(columns.time), _numbers(columns.fields.time)
    starts = columns.starts()
    return [max(own[at], *of_fields[starts[at] : starts[at + 1]], 0) for at in range(len(columns))]


def _numbers(blob: bytes) -> list[int]:
    return [int.from_bytes(blob[at : at + NUMBER_BYTES], "big") for at in range(0, len(blob), NUMBER_BYTES)]

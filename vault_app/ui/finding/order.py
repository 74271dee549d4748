"""Which items a part of the vault shows, and in which order: positions in the vault's columns, nothing built."""

from collections.abc import Mapping, Sequence
from itertools import compress
from typing import Final

from vault_app.core.columns import NUMBER_BYTES, Columns
from vault_app.core.folding import fold
from vault_app.core.ids import ID_BYTES, ItemId
from vault_app.core.vault import Vault
from vault_app.ui.happenings import Section

SORTS: Final = ("used", "title", "changed")

_NO_TIME: Final = bytes(NUMBER_BYTES)


def positions_of(vault: Vault, section: Section) -> Sequence[int]:
    """Give the positions of the items in a section, in the order of the vault."""
    columns = vault.columns
    if section.kind == "bin":
        return [position for position in range(len(columns)) if _is_binned(columns, position)]
    live = _live(columns)
    if section.kind == "favourites":
        return [position for position in live if columns.favourite[position]]
    if section.kind == "tag":
        return [position for position in live if section.tag in columns.tags[position].split("\n")]
    return live


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
    joined = {tags[position] for position in _live(vault.columns)}
    return sorted({tag for text in joined if text for tag in text.split("\n")}, key=str.casefold)


def in_bin(vault: Vault, position: int) -> bool:
    """Say whether the item at a position is in the bin."""
    return _is_binned(vault.columns, position)


def _is_binned(columns: Columns, position: int) -> bool:
    return columns.deleted[position * NUMBER_BYTES : (position + 1) * NUMBER_BYTES] != _NO_TIME


def _live(columns: Columns) -> Sequence[int]:
    everything = range(len(columns))
    if not columns.deleted.strip(b"\0"):
        return everything
    return list(compress(everything, (not deleted for deleted in memoryview(columns.deleted).cast("Q"))))


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

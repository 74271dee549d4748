"""Items as rows and as JSON, straight from the vault's columns: no item is built to be listed."""

import struct
from datetime import date, timedelta
from functools import cache
from itertools import pairwise, repeat
from typing import Final

from vault_app.cli.kind_words import shown_kind
from vault_app.cli.output import shown
from vault_app.core.columns import NUMBER_BYTES, STANDARD_FIELDS
from vault_app.core.ids import ID_BYTES, NOTES, USERNAME, ItemId
from vault_app.core.item import FieldType, Item
from vault_app.core.kinds import LOGIN
from vault_app.core.vault import Vault

_USERNAME: Final = STANDARD_FIELDS.index(USERNAME) + 1
_NOTES: Final = STANDARD_FIELDS.index(NOTES) + 1
_WIDEST: Final = 48
_ID_DIGITS: Final = 2 * ID_BYTES
_PRINTABLE: Final = bytes(range(0x20, 0x7F))


_DAY_MS: Final = 86_400_000


@cache
def _day(number: int) -> str:
    return (date(1970, 1, 1) + timedelta(days=number)).isoformat()


def iso_time(ms: int) -> str:
    """Give a time (ms since 1970) as ISO 8601 in UTC: ``2026-03-01T12:00:00.000Z``."""
    day, rest = divmod(ms, _DAY_MS)
    seconds, rest = divmod(rest, 1000)
    minutes, seconds = divmod(seconds, 60)
    return f"{_day(day)}T{minutes // 60:02}:{minutes % 60:02}:{seconds:02}.{rest:03}Z"


def as_object(item: Item) -> dict[str, object]:
    """Give one item as ``list --json`` gives it: a JSON object without secrets."""
    return {
        "id": item.id.hex(),
        "kind": item.kind,
        "title": item.title,
        "username": item.username,
        "urls": list(item.urls),
        "tags": list(item.tags),
        "created": iso_time(item.created),
        "changed": iso_time(item.changed),
    }


class Listing:
    """The vault's items, to be chosen, sorted and printed by their position."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._columns = vault.columns
        self._starts = vault.columns.starts()

    def positions(self, *, in_bin: bool, tag: str | None = None, kind: str | None = None) -> list[int]:
        """Give the positions of the items that are (not) in the bin, of the kind and with the tag, by title."""
        chosen = self._vault.shown_positions()
        if in_bin or self._columns.deleted.strip(b"\0"):
            deleted = _numbers(self._columns.deleted)
            chosen = [place for place in chosen if bool(deleted[place]) == in_bin]
        if tag is not None:
            wanted = tag.casefold()
            chosen = [place for place in chosen if wanted in self._columns.tags[place].casefold().split("\n")]
        if kind is not None:
            chosen = [place for place in chosen if self._columns.kind[place] == kind]
        keys = list(map(str.casefold, self._columns.title))
        return sorted(chosen, key=keys.__getitem__)

    def found(self, query: str, positions: list[int]) -> list[int]:
        """Give those of ``positions`` that match, best first."""
        from vault_app.core.search import SearchIndex  # noqa: PLC0415  # 8 ms that a plain list does without
        from vault_app.core.web_address import host_of  # noqa: PLC0415

        columns, rows = self._columns, positions
        usernames, urls, notes = self._texts_of(_USERNAME), self._urls(), self._texts_of(_NOTES)
        index = SearchIndex.from_columns(
            [self._vault.id_at(place) for place in rows],
            [columns.title[place] for place in rows],
            [usernames[place] for place in rows],
            ["\n".join(map(host_of, urls[place])) for place in rows],
            [columns.tags[place] for place in rows],
            [notes[place] for place in rows],
        )
        place_of: dict[ItemId, int] = {self._vault.id_at(place): place for place in rows}
        return [place_of[match.id] for match in index.search(query).rest(0)]

    def as_rows(self, positions: list[int], *, at_terminal: bool) -> str:
        """Give title and user name, one item a line: aligned at a terminal, else with a tab between them.

        At a terminal the kind of what is no login follows.
        """
        every = self._texts_of(_USERNAME)
        titles = [self._columns.title[place] for place in positions]
        usernames = [every[place] for place in positions]
        if not _is_printable("".join(titles)) or not _is_printable("".join(usernames)):
            titles, usernames = list(map(shown, titles)), list(map(shown, usernames))
        if not at_terminal:
            return "\n".join((*map("\t".join, zip(titles, usernames, strict=True)), ""))
        width = min(max(map(len, titles), default=0), _WIDEST)
        rows = zip(titles, usernames, self._kinds(positions), strict=True)
        return "".join(f"{title:<{width}}  {username}{kind}".rstrip() + "\n" for title, username, kind in rows)

    def _kinds(self, positions: list[int]) -> list[str]:
        keys = [self._columns.kind[place] for place in positions]
        names = {key: f"  [{shown(shown_kind(self._vault, key))}]" for key in set(keys)}
        return ["" if key == LOGIN else names[key] for key in keys]

    def as_objects(self, positions: list[int]) -> list[dict[str, object]]:
        """Give the items as `as_object` does."""
        columns = self._columns
        usernames, urls, ids = self._texts_of(_USERNAME), self._urls(), columns.id.hex()
        created, changed = _numbers(columns.created), self._changed()
        return [
            {
                "id": ids[place * _ID_DIGITS : (place + 1) * _ID_DIGITS],
                "kind": columns.kind[place],
                "title": columns.title[place],
                "username": usernames[place],
                "urls": urls[place],
                "tags": columns.tags[place].split("\n") if columns.tags[place] else [],
                "created": iso_time(created[place]),
                "changed": iso_time(changed[place]),
            }
            for place in positions
        ]

    def _texts_of(self, standard: int) -> list[str]:
        """Give a standard field's text of every item, or "" where it has none."""
        texts = (*self._columns.fields.text, "")  # the last one is what is at place -1
        find = self._columns.fields.standard.find
        return list(map(texts.__getitem__, map(find, repeat(standard), self._starts, self._starts[1:])))

    def _urls(self) -> list[list[str]]:
        """Give the web addresses of every item."""
        types, text = self._columns.fields.type, self._columns.fields.text
        address = int(FieldType.ADDRESS)
        return [
            [text[place] for place in range(start, stop) if types[place] == address]
            for start, stop in pairwise(self._starts)
        ]

    def _changed(self) -> list[int]:
        """Give the time of the latest change of anything in every item."""
        own, times = _numbers(self._columns.time), _numbers(self._columns.fields.time)
        return [
            max(time, *times[start:stop]) if stop > start else time
            for time, (start, stop) in zip(own, pairwise(self._starts), strict=True)
        ]


def _is_printable(text: str) -> bool:
    if text.isascii():  # whose bytes are faster to look through than its characters
        return not text.encode().translate(None, _PRINTABLE)
    return text.isprintable()


def _numbers(blob: bytes) -> tuple[int, ...]:
    return struct.unpack(f">{len(blob) // NUMBER_BYTES}Q", blob)

"""Items as rows and as JSON, straight from the vault's columns: no item is built to be listed."""

import struct
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cached_property
from typing import Final

from vault_app.cli.output import shown
from vault_app.core.columns import STANDARD_FIELDS
from vault_app.core.ids import NOTES, USERNAME, ItemId
from vault_app.core.item import FieldType
from vault_app.core.search import SearchIndex
from vault_app.core.vault import Vault
from vault_app.core.web_address import host_of

_USERNAME: Final = STANDARD_FIELDS.index(USERNAME) + 1
_NOTES: Final = STANDARD_FIELDS.index(NOTES) + 1
_WIDEST: Final = 48


def iso_time(ms: int) -> str:
    """Give a time (ms since 1970) as ISO 8601 in UTC: ``2026-03-01T12:00:00.000Z``."""
    return datetime.fromtimestamp(ms / 1000, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Listing:
    """The vault's items, to be chosen, sorted and printed by their position."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._columns = vault.columns

    def positions(self, *, in_bin: bool, tag: str | None = None) -> list[int]:
        """Give the positions of the items that are (not) in the bin and have the tag, by title."""
        deleted = self._numbers(self._columns.deleted)
        chosen: Iterable[int] = (place for place, when in enumerate(deleted) if bool(when) == in_bin)
        if tag is not None:
            wanted = tag.casefold()
            chosen = (place for place in chosen if wanted in self._columns.tags[place].casefold().split("\n"))
        keys = list(map(str.casefold, self._columns.title))
        return sorted(chosen, key=keys.__getitem__)

    def found(self, query: str, positions: list[int]) -> list[int]:
        """Give those of ``positions`` that match, best first."""
        columns, rows = self._columns, positions
        index = SearchIndex.from_columns(
            [self._vault.id_at(place) for place in rows],
            [columns.title[place] for place in rows],
            [self.username(place) for place in rows],
            ["\n".join(map(host_of, self.urls(place))) for place in rows],
            [columns.tags[place] for place in rows],
            [self._text_of(_NOTES, place) for place in rows],
        )
        place_of: dict[ItemId, int] = {self._vault.id_at(place): place for place in rows}
        return [place_of[match.id] for match in index.search(query).rest(0)]

    def as_rows(self, positions: list[int], *, at_terminal: bool) -> str:
        """Give title and user name, one item a line: aligned at a terminal, else with a tab between them."""
        titles = [self._columns.title[place] for place in positions]
        usernames = [self.username(place) for place in positions]
        if not "".join(titles).isprintable() or not "".join(usernames).isprintable():
            titles, usernames = list(map(shown, titles)), list(map(shown, usernames))
        if not at_terminal:
            return "".join(map("%s\t%s\n".__mod__, zip(titles, usernames, strict=True)))
        width = min(max(map(len, titles), default=0), _WIDEST)
        rows = zip(titles, usernames, strict=True)
        return "".join(f"{title:<{width}}  {username}".rstrip() + "\n" for title, username in rows)

    def as_objects(self, positions: list[int]) -> list[dict[str, object]]:
        """Give the items as JSON objects, without secrets."""
        return list(map(self.as_object, positions))

    def as_object(self, place: int) -> dict[str, object]:
        """Give one item as a JSON object, without secrets."""
        columns, part = self._columns, self._fields_of(place)
        tags = columns.tags[place]
        return {
            "id": self._vault.id_at(place).hex(),
            "kind": columns.kind[place],
            "title": columns.title[place],
            "username": self.username(place),
            "urls": list(self.urls(place)),
            "tags": tags.split("\n") if tags else [],
            "created": iso_time(self._created[place]),
            "changed": iso_time(max((self._changed[place], *self._field_times[part]))),
        }

    def username(self, place: int) -> str:
        """Give the user name of the item at a position, or ""."""
        return self._text_of(_USERNAME, place)

    def urls(self, place: int) -> Iterator[str]:
        """Give the web addresses of the item at a position."""
        fields, part = self._columns.fields, self._fields_of(place)
        found = fields.type.find(FieldType.ADDRESS, part.start, part.stop)
        while found >= 0:
            yield fields.text[found]
            found = fields.type.find(FieldType.ADDRESS, found + 1, part.stop)

    def _text_of(self, standard: int, place: int) -> str:
        part = self._fields_of(place)
        found = self._columns.fields.standard.find(standard, part.start, part.stop)
        return self._columns.fields.text[found] if found >= 0 else ""

    def _fields_of(self, place: int) -> slice:
        return slice(self._starts[place], self._starts[place + 1])

    @cached_property
    def _starts(self) -> list[int]:
        return self._columns.starts()

    @cached_property
    def _created(self) -> tuple[int, ...]:
        return self._numbers(self._columns.created)

    @cached_property
    def _changed(self) -> tuple[int, ...]:
        return self._numbers(self._columns.time)

    @cached_property
    def _field_times(self) -> tuple[int, ...]:
        return self._numbers(self._columns.fields.time)

    @staticmethod
    def _numbers(blob: bytes) -> tuple[int, ...]:
        return struct.unpack(f">{len(blob) // 8}Q", blob)

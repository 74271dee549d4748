"""Where in a vault's columns which fields are, found by C-level passes over the columns and without building one."""

from functools import cached_property
from itertools import chain, compress, pairwise, repeat
from operator import eq
from struct import unpack
from typing import TYPE_CHECKING

from vault_app.core.columns import NUMBER_BYTES, STANDARD_FIELDS
from vault_app.core.ids import ID_BYTES, FieldId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.core.item import FieldType
    from vault_app.core.vault import Vault


class FieldPlaces:
    """The current fields of a snapshot; a place is a field's position in ``vault.columns.fields``.

    A hundred thousand items have some four hundred thousand fields; each question is one pass over bytes.
    """

    def __init__(self, vault: "Vault") -> None:
        self._columns = vault.columns
        shown = vault.shown_positions()
        if self._columns.deleted.count(0) < len(self._columns.deleted):
            deleted = unpack(f">{len(self._columns)}Q", self._columns.deleted)
            shown = [position for position in shown if not deleted[position]]
        self._kept = frozenset(shown)

    @property
    def kept(self) -> "frozenset[int]":
        """The positions of the accounts outside the bin."""
        return self._kept

    @cached_property
    def item(self) -> "Sequence[int]":
        """The position of the item to which each field belongs."""
        starts = self._columns.starts()
        counts = (stop - start for start, stop in pairwise(starts))
        return list(chain.from_iterable(map(repeat, range(len(self._columns)), counts)))

    def of_type(self, wanted: "FieldType") -> list[int]:
        """Give the places of the fields of a type, of accounts outside the bin only."""
        types = self._columns.fields.type
        return self._of_kept(compress(range(len(types)), map(eq, types, repeat(int(wanted)))))

    def of_id(self, field_id: FieldId) -> list[int]:
        """Give the places of the fields with that id, of accounts outside the bin only."""
        standard = self._columns.fields.standard
        if field_id in STANDARD_FIELDS:
            wanted = STANDARD_FIELDS.index(field_id) + 1
            return self._of_kept(compress(range(len(standard)), map(eq, standard, repeat(wanted))))
        own, places = self._columns.fields.own_id, self._own_places
        found, at = [], own.find(field_id)
        while at >= 0:
            if at % ID_BYTES == 0:
                found.append(places[at // ID_BYTES])
            at = own.find(field_id, at + 1)
        return self._of_kept(found)

    @cached_property
    def _own_places(self) -> list[int]:
        standard = self._columns.fields.standard
        return list(compress(range(len(standard)), map(eq, standard, repeat(0))))

    def _of_kept(self, places: "Sequence[int] | compress[int]") -> list[int]:
        if len(self._kept) == len(self._columns):
            return list(places)
        item, kept = self.item, self._kept
        return [place for place in places if item[place] in kept]

    @cached_property
    def times(self) -> tuple[int, ...]:
        """When each field was last changed, ms since 1970."""
        blob = self._columns.fields.time
        return unpack(f">{len(blob) // NUMBER_BYTES}Q", blob)

    def text_by_item(self, field_id: FieldId) -> dict[int, str]:
        """Give the plain text of a field of each account that has one which is not empty."""
        text, item = self._columns.fields.text, self.item
        return {item[place]: text[place] for place in self.of_id(field_id) if text[place]}

"""What search looks through, worked out from the columns slice by slice and only when a slice is prepared."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Generic, TypeVar, overload

from vault_app.core.columns import STANDARD_FIELDS
from vault_app.core.ids import ID_BYTES, USERNAME, ItemId
from vault_app.core.item import FieldType, Item
from vault_app.core.search import SearchIndex, SearchRecord
from vault_app.core.vault import Vault
from vault_app.core.web_address import host_of

T = TypeVar("T")

_USERNAME: Final = STANDARD_FIELDS.index(USERNAME) + 1
_FIRST_SEALED: Final = int(FieldType.PASSWORD)
# Of an address its host is searched; a reference holds an id, which nobody types.
_NO_WORDS: Final = (FieldType.ADDRESS, FieldType.REFERENCE)


class Lazy(Sequence[T], Generic[T]):
    """A column whose values are worked out when a part of it is asked for."""

    def __init__(self, length: int, part: Callable[[slice], Sequence[T]]) -> None:
        self._length, self._part = length, part

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        return self._part(index) if isinstance(index, slice) else self._part(slice(index, index + 1))[0]


class _Ids(Lazy[ItemId]):
    """The ids of the items at some positions; looked for in the blob of all ids, not one by one."""

    def __init__(self, vault: Vault, positions: Sequence[int]) -> None:
        # Not a method: this object would hold itself, and the vault, until the collector comes by.
        super().__init__(len(positions), partial(_ids_at, vault.columns.id, positions))
        self._vault, self._positions = vault, positions

    def __contains__(self, item_id: object) -> bool:
        position = self._vault.position(item_id) if isinstance(item_id, bytes) else None  # type: ignore[arg-type]
        return position is not None and position in self._positions

    def index(self, item_id: object, _start: int = 0, _stop: int = 0) -> int:
        position = self._vault.position(item_id) if isinstance(item_id, bytes) else None  # type: ignore[arg-type]
        if position is None:
            raise ValueError
        return self._positions.index(position)


def _ids_at(blob: bytes, positions: Sequence[int], part: slice) -> list[ItemId]:
    return [ItemId(blob[at * ID_BYTES : (at + 1) * ID_BYTES]) for at in positions[part]]


class SearchTexts:
    """The texts of the items at some positions; the slice that was asked for last is kept, as all columns ask."""

    def __init__(self, vault: Vault, positions: Sequence[int]) -> None:
        self._vault, self._positions = vault, positions
        self._kept: tuple[slice, tuple[list[str], ...]] | None = None
        self._starts = vault.columns.starts()

    def index(self, last_used: Sequence[int] | None = None) -> SearchIndex:
        """Give an index over these texts; nothing is worked out yet."""
        size = len(self._positions)
        titles, tags = self._vault.columns.title, self._vault.columns.tags
        return SearchIndex.from_columns(
            _Ids(self._vault, self._positions),
            Lazy(size, lambda part: [titles[position] for position in self._positions[part]]),
            Lazy(size, lambda part: self._texts(part)[0]),
            Lazy(size, lambda part: self._texts(part)[1]),
            Lazy(size, lambda part: [tags[position] for position in self._positions[part]]),
            Lazy(size, lambda part: self._texts(part)[2]),
            last_used,
        )

    def _texts(self, part: slice) -> tuple[list[str], ...]:
        """Give user names, hosts, and all other plain text."""
        if self._kept is None or self._kept[0] != part:
            users, hosts, others = [], [], []
            for position in self._positions[part]:
                user, host, other = self._texts_at(position)
                users.append(user)
                hosts.append(host)
                others.append(other)
            self._kept = (part, (users, hosts, others))
        return self._kept[1]

    def _texts_at(self, position: int) -> tuple[str, str, str]:
        fields = self._vault.columns.fields
        user, hosts, others = "", [], []
        for at in range(self._starts[position], self._starts[position + 1]):
            text = fields.text[at]
            if not text or fields.type[at] >= _FIRST_SEALED or fields.type[at] == FieldType.REFERENCE:
                continue
            if fields.standard[at] == _USERNAME:
                user = text
            elif fields.type[at] == FieldType.ADDRESS:
                hosts.append(host_of(text))
            else:
                others.append(text)
        return user, "\n".join(hosts), "\n".join(others)


def record_of(item: Item, last_used: int) -> SearchRecord:
    """Give what search knows of one item after it changed."""
    others = [
        field.value
        for field in item.fields
        if isinstance(field.value, str) and field.type not in _NO_WORDS and field.id != USERNAME
    ]
    return SearchRecord(
        id=item.id,
        title=item.title,
        username=item.username,
        domains=tuple(map(host_of, item.urls)),
        tags=item.tags,
        notes_and_other="\n".join(others),
        last_used=last_used,
    )

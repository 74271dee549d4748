"""What must hold between the columns of a body, checked a column at a time.

A hundred thousand items are half a million fields: every rule here runs inside the interpreter's own loops.
"""

import struct
from array import array
from collections.abc import Callable, Sequence
from itertools import accumulate, compress, pairwise, starmap
from typing import Final
from weakref import ref

from vault_app.core.columns import COUNT_BYTES, NUMBER_BYTES, SEALED_HEAD, STANDARD_FIELDS, Columns, FieldColumns
from vault_app.core.ids import ID_BYTES, TITLE
from vault_app.core.item import FieldType, Why
from vault_app.format.limits import MOST_FILE_BYTES, MOST_ITEMS, MOST_SECRET_BYTES

# A message of this many bytes surrounds the padded value: salt 24, commitment 32, and a tag for each begun 16 KiB.
_MESSAGE_HEAD: Final = 56
_CHUNK: Final = 16 * 1024
_TAG: Final = 16
_BLOCK: Final = 64
_LENGTH: Final = 4

_TYPES: Final = bytes(FieldType)
_REASONS: Final = bytes(Why)
_FLAGS: Final = b"\x00\x01"
_IS_SEALED: Final = bytes(number in _TYPES and FieldType(number).sealed for number in range(256))
_IS_FILE: Final = bytes(number == FieldType.FILE for number in range(256))
_IS_VALUE: Final = bytes(sealed and not file for sealed, file in zip(_IS_SEALED, _IS_FILE, strict=True))
_BELOW_TOP: Final = bytes(
    range(0x80)
)  # the third byte: times are below 2^47 ms, which no calendar on a screen overflows
_PAST: Final = bytes(range(len(STANDARD_FIELDS) + 1))  # what history may hold, titles and tags included
_CURRENT: Final = _PAST[: STANDARD_FIELDS.index(TITLE) + 1]


def broken_rule(columns: Columns) -> str | None:
    """Name the first rule of FORMAT.md ("Body") that the columns break, or None."""
    items = len(columns)
    if items > MOST_ITEMS:
        return "too many items"
    earlier = len(columns.why)
    sizes = (
        (columns.id, ID_BYTES * items),
        (columns.kind, items),
        (columns.tags, items),
        (columns.favourite, items),
        *((column, NUMBER_BYTES * items) for column in (columns.created, columns.deleted)),
        *((column, NUMBER_BYTES * items) for column in (columns.revision, columns.time)),
        (columns.history.type, earlier),
        (columns.replaced_revision, NUMBER_BYTES * earlier),
        (columns.replaced_time, NUMBER_BYTES * earlier),
    )
    if any(len(column) != size for column, size in sizes):
        return "a column has another length"
    if columns.favourite.translate(None, _FLAGS) or columns.why.translate(None, _REASONS):
        return "a number is unknown"
    times = (columns.created, columns.deleted, columns.time, columns.replaced_time)
    if not all(map(_are_times, (*times, columns.fields.time, columns.history.time))):
        return "a time is beyond the calendar"
    known = _sound.columns()
    if columns.id is not known.id and not _distinct(columns.id):
        return "two items have one id"
    unique = not _have_ids_of(columns.fields, known.fields)
    broken = _broken_fields(columns.fields, items, _CURRENT, unique=unique) or _broken_fields(
        columns.history, items, _PAST, unique=False
    )
    if broken is None:
        _sound.keep(columns)
    return broken


class _LastSound:
    """Remembers the columns that were last found to break no rule, for as long as someone else holds them.

    Bytes do not change: what is the very same object there need not be looked at again.
    """

    def __init__(self) -> None:
        self._last: Callable[[], Columns | None] = lambda: None

    def columns(self) -> Columns:
        return self._last() or Columns()

    def keep(self, columns: Columns) -> None:
        self._last = ref(columns)


_sound: Final = _LastSound()


def _have_ids_of(group: FieldColumns, known: FieldColumns) -> bool:
    return group.count is known.count and group.standard is known.standard and group.own_id is known.own_id


def _broken_fields(group: FieldColumns, items: int, standard: bytes, *, unique: bool) -> str | None:
    many = len(group.type)
    if len(group.count) != COUNT_BYTES * items:
        return "a column has another length"
    counts = struct.unpack(f">{items}H", group.count)
    sizes = (
        (group.standard, many),
        (group.own_id, ID_BYTES * group.standard.count(0)),
        (group.revision, NUMBER_BYTES * many),
        (group.time, NUMBER_BYTES * many),
        (group.label, many),
        (group.text, many),
        (group.sealed, many),
    )
    if sum(counts) != many or any(len(column) != size for column, size in sizes):
        return "a column has another length"
    if group.standard.translate(None, standard) or group.type.translate(None, _TYPES):
        return "a number is unknown"
    # Labels are few, and to count the empty ones takes a thirtieth of the time.
    if group.label.count("") != many and any(compress(group.label, group.standard)):
        return "a standard field has a label"
    return _broken_ids(group, counts, unique=unique) or _broken_values(group)


def _broken_ids(group: FieldColumns, counts: Sequence[int], *, unique: bool) -> str | None:
    if any(_has_id(group.own_id, field_id) for field_id in STANDARD_FIELDS):
        return "a standard field is not named by its number"
    if unique and _repeats(group, counts):
        return "two fields of an item have one id"
    return None


def _broken_values(group: FieldColumns) -> str | None:
    sealed = group.type.translate(_IS_SEALED)
    # Where as many are empty as are plain, a sealed one among those that are empty has an impossible length below.
    if any(compress(group.text, sealed)) or group.sealed.count(b"") != sealed.count(0):
        return "a value is sealed where its type is plain, or plain where it is sealed"
    files = group.type.translate(_IS_FILE)
    if any(files) and not all(_is_sealed_size(len(file), MOST_FILE_BYTES) for file in compress(group.sealed, files)):
        return "a sealed file has an impossible length"
    values = set(map(len, compress(group.sealed, group.type.translate(_IS_VALUE))))
    if not all(_is_sealed_size(size, MOST_SECRET_BYTES) for size in values):
        return "a sealed value has an impossible length"
    return None


def _is_sealed_size(size: int, most: int) -> bool:
    """Whether a stored sealed value of at most ``most`` bytes can take that many."""
    message = size - SEALED_HEAD - _MESSAGE_HEAD
    whole, rest = divmod(message, _CHUNK + _TAG)
    padded = whole * _CHUNK + rest - _TAG
    return rest >= _TAG and padded > 0 and padded % _BLOCK == 0 and padded <= most + _LENGTH + _BLOCK


def _are_times(column: bytes) -> bool:
    """Whether every time of the column is below 2^47 ms (the year 6429)."""
    high = column[0::NUMBER_BYTES] + column[1::NUMBER_BYTES]
    return not high.strip(b"\0") and not column[2::NUMBER_BYTES].translate(None, _BELOW_TOP)


def _has_id(ids: bytes, wanted: bytes) -> bool:
    """Whether one of the 16-byte ids is that one."""
    found = ids.find(wanted)
    while found % ID_BYTES and found >= 0:  # a match across two ids
        found = ids.find(wanted, found + 1)
    return found >= 0


def _distinct(ids: bytes) -> bool:
    """Whether no two of the 16-byte ids are equal."""
    # Random ids differ in their first half; only where two agree in it are whole ids compared.
    halves = array("Q", ids)[::2]
    if len(set(halves)) == len(halves):
        return True
    whole = {ids[start : start + ID_BYTES] for start in range(0, len(ids), ID_BYTES)}
    return len(whole) == len(halves)


def _repeats(group: FieldColumns, counts: Sequence[int]) -> bool:
    """Whether an item has two fields with one id."""
    bounds = list(accumulate(counts, initial=0))
    # Items look alike: a login's standard fields are few patterns, and each is looked at once.
    patterns = set(map(group.standard.__getitem__, starmap(slice, pairwise(bounds))))
    for pattern in patterns:
        named = pattern.replace(b"\0", b"")
        if len(set(named)) != len(named):
            return True
    if all(pattern.count(0) <= 1 for pattern in patterns):
        return False
    return any(_repeats_own(group, start, stop) for start, stop in pairwise(bounds))


def _repeats_own(group: FieldColumns, start: int, stop: int) -> bool:
    own = group.standard.count(0, start, stop)
    if own <= 1:
        return False
    first = group.standard.count(0, 0, start) * ID_BYTES
    return not _distinct(group.own_id[first : first + own * ID_BYTES])

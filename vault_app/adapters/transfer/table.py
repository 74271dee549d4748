"""Tables in text (RFC 4180 and its relatives): comma, semicolon or tab, quotes and line breaks inside fields.

No line is a comment and no cell a formula: any field may begin with ``#`` or ``=``.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from vault_app.adapters.transfer.limits import MOST_ENTRIES, MOST_FILE_BYTES, MOST_LINES
from vault_app.adapters.transfer.text import text_of
from vault_app.core.errors import FileDamaged, FileTooLarge, VaultAppError
from vault_app.core.progress import Tell, untold

_DELIMITERS: Final = (",", ";", "\t")
_MOST_COLUMNS: Final = 500
_HEAD: Final = 65_536  # bytes that a look at the beginning takes in
_TOLD_EVERY: Final = 500  # rows: some 2 ms
# A line with what ends it: a line feed, a carriage return, or both. Other separators are characters of a field.
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")

# Follows the last line: a quote that is still open takes it up, as it did with every row before.
_END: Final = "end"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line on which it begins, from 1, and its cells."""

    line: int
    cells: Sequence[str]


@dataclass(frozen=True, slots=True)
class Table:
    """The first row with anything in it, and the rows after it; empty lines are none."""

    first: Row
    rows: Sequence[Row]

    @property
    def names(self) -> tuple[str, ...]:
        """The first row as names of columns: trimmed, in small letters."""
        return tuple(cell.strip().casefold() for cell in self.first.cells)


def table_of(data: bytes, tell: Tell = untold) -> Table:
    """Read a table.

    Raises:
        FileDamaged: no text, an unclosed quote, or nothing in it.
        FileTooLarge: more than 100,000 rows, 5,000,000 lines, 500 columns, or 256 MiB.
    """
    text = text_of(data)
    lines = 1 + max(text.count("\n"), text.count("\r"))
    rows: list[Row] = []
    for row in _rows(text, _delimiter(text)):
        if len(rows) % _TOLD_EVERY == 0:
            tell(min(1.0, row.line / lines))
        rows.append(row)
    if not rows:
        raise FileDamaged(where="no rows")
    return Table(rows[0], rows[1:])


def first_names(data: bytes) -> tuple[str, ...]:
    """Give the names of the columns by a look at the beginning of a file; () where that is no table."""
    return tuple(cell.strip().casefold() for row in first_rows(data, 1) for cell in row.cells)


def first_rows(data: bytes, most: int) -> tuple[Row, ...]:
    """Give the first rows by a look at the beginning of a file; () where that is no table."""
    head, rows = data[:_HEAD], list[Row]()
    try:
        text = text_of(head[: len(head) - len(head) % 2] if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head)
        whole = text.rpartition("\n")[0] if len(data) > _HEAD else ""
        rows.extend(islice(_rows(whole or text, _delimiter(text)), most))
    except VaultAppError:
        pass  # the look may end inside of quotes
    return tuple(rows)


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    csv.field_size_limit(2 * MOST_FILE_BYTES)  # one value that is too long leaves out its own row, and no other
    ended = False

    def lines() -> Iterator[str]:
        nonlocal ended
        for found in _LINE.finditer(text):
            yield found[0]
        ended = True
        yield _END

    reader = csv.reader(lines(), delimiter=delimiter, strict=False)
    begun, count = 1, 0
    for cells in reader:
        if ended and cells != [_END]:
            raise FileDamaged(where="quote")
        if ended:
            return
        if any(cells):
            count += 1
            if len(cells) > _MOST_COLUMNS:
                raise FileTooLarge(columns=_MOST_COLUMNS)
            if count > MOST_ENTRIES + 1:
                raise FileTooLarge(entries=MOST_ENTRIES)
            yield Row(begun, cells)
        if reader.line_num > MOST_LINES:
            raise FileTooLarge(lines=MOST_LINES)
        begun = reader.line_num + 1


def _delimiter(text: str) -> str:
    """Tell what parts the cells, by the first line with anything in it, outside of quotes."""
    line = next((line for line in text[:65_536].splitlines() if line.strip()), "")
    outside = "".join(line.split('"')[::2])
    return max(_DELIMITERS, key=outside.count)

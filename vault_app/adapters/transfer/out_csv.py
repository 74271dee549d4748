"""Tables for other programs and for spreadsheets.

The exact flavour is what programs read back. The other is safe to open in a spreadsheet: a cell that such a program
would run as a formula gets an apostrophe in front (CWE-1236), which changes the value.
"""

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from vault_app.adapters.transfer.out_values import addresses, files, name_of, others, text_at, text_of_field
from vault_app.core import kinds
from vault_app.core.ids import CODE, NOTES, PASSWORD, USERNAME
from vault_app.core.imported import DropReason, ForeignItem
from vault_app.core.secret import Secret
from vault_app.ports.export_writer import Written

_HEADER: Final = ("title", "url", "username", "password", "totp", "notes", "tags", "kind", "favourite", "fields")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True)
class CsvWriter:
    """See `ExportWriter`. ``for_spreadsheets`` chooses the flavour."""

    for_spreadsheets: bool = False
    encrypted: bool = False

    @property
    def key(self) -> str:
        """The format's name."""
        return "csv-spreadsheet" if self.for_spreadsheets else "csv"

    def write(self, items: Sequence[ForeignItem], passphrase: Secret | None = None) -> Written:
        """Write a table with a row for each item; further fields are ``name: value`` lines in the last column."""
        del passphrase
        stream, dropped = io.StringIO(newline=""), Counter[tuple[str, DropReason]]()
        table = csv.writer(stream, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
        table.writerow(_HEADER)
        for item in items:
            table.writerow([self._cell(cell) for cell in _cells(item)])
            dropped["file", DropReason.NOT_SUPPORTED] += sum(1 for _ in files(item))
            dropped["history", DropReason.NOT_SUPPORTED] += len(item.earlier)
            dropped["bin", DropReason.NOT_SUPPORTED] += item.in_bin
            dropped["kind", DropReason.NOT_SUPPORTED] += kinds.known_kind(item.draft.kind) is None
        return Written(bytearray(stream.getvalue(), "utf-8"), len(items), dropped=+dropped)

    def _cell(self, cell: str) -> str:
        return f"'{cell}" if self.for_spreadsheets and cell.startswith(_FORMULA) else cell


def _cells(item: ForeignItem) -> list[str]:
    draft = item.draft
    urls = addresses(item)
    rest = [f"{name_of(field)}: {text_of_field(field)}" for field in others(item, USERNAME, PASSWORD, CODE, NOTES)]
    rest += [f"url: {url}" for url in urls[1:]]
    return [
        draft.title,
        urls[0] if urls else "",
        text_at(item, USERNAME),
        text_at(item, PASSWORD),
        text_at(item, CODE),
        text_at(item, NOTES),
        ",".join(draft.tags),
        draft.kind if kinds.known_kind(draft.kind) else "",
        "1" if draft.favourite else "",
        "\n".join(rest),
    ]

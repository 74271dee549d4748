"""``.env`` files: the variables of items of kind "environment", and of no others."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from vault_app.adapters.transfer.out_values import addresses, files, others, text_at, text_of_field
from vault_app.core.ids import NOTES
from vault_app.core.imported import DropReason, ForeignItem
from vault_app.core.secret import Secret
from vault_app.ports.export_writer import Written

_KIND: Final = "environment"
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_NOT_A_NAME: Final = re.compile(r"[^A-Za-z0-9_]+")
_PLAIN: Final = re.compile(r"[A-Za-z0-9_./:@%+,-]+")
_ESCAPES: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "$": "\\$", "\n": "\\n", "\r": "\\r", "\t": "\\t"})


class EnvWriter:
    """See `ExportWriter`."""

    key = "env"
    encrypted = False

    def write(self, items: Sequence[ForeignItem], passphrase: Secret | None = None) -> Written:
        """Write the variables, a comment with the title before those of each item."""
        del passphrase
        lines, dropped = list[str](), Counter[tuple[str, DropReason]]()
        taken = [item for item in items if item.draft.kind == _KIND]
        for item in taken:
            lines.append(f"# {' '.join(item.draft.title.split())}")
            lines += [f"{_name(field.label)}={_value(text_of_field(field))}" for field in others(item, NOTES)]
            dropped["notes", DropReason.NOT_SUPPORTED] += bool(text_at(item, NOTES))
            dropped["website", DropReason.NOT_SUPPORTED] += len(addresses(item))
            dropped["tags", DropReason.NOT_SUPPORTED] += len(item.draft.tags)
            dropped["file", DropReason.NOT_SUPPORTED] += sum(1 for _ in files(item))
            dropped["history", DropReason.NOT_SUPPORTED] += len(item.earlier)
            dropped["bin", DropReason.NOT_SUPPORTED] += item.in_bin
        data = bytearray("".join(f"{line}\n" for line in lines), "utf-8")
        return Written(data, len(taken), left_out=len(items) - len(taken), dropped=+dropped)


def _name(label: str) -> str:
    if _NAME.fullmatch(label):
        return label
    plain = _NOT_A_NAME.sub("_", label).strip("_")
    return f"_{plain}" if not plain or plain[0].isdigit() else plain


def _value(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else f'"{text.translate(_ESCAPES)}"'

"""JSON of strangers: bounded, and never what a reader did not ask for."""

import json
import re
from collections.abc import Mapping
from typing import Final

from vault_app.adapters.transfer.limits import MOST_FILE_BYTES
from vault_app.adapters.transfer.text import text_of
from vault_app.core.errors import FileDamaged, FileTooLarge, FileUnsafe

# Half of a pair that UTF-16 writes a character with: JSON can name it alone, and no text can hold it.
_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")
_NOTHING: Final[Mapping[str, object]] = {}


def json_of(data: bytes) -> object:
    """Read JSON.

    Raises:
        FileTooLarge: over 256 MiB.
        FileUnsafe: ("nesting") deeper than the interpreter follows, about a thousand.
        FileDamaged: it is none.
    """
    if len(data) > MOST_FILE_BYTES:
        raise FileTooLarge(most=MOST_FILE_BYTES)
    text = text_of(data)
    try:
        found: object = json.loads(text)
        if _SURROGATE.search(text):
            found = json.loads(json.dumps(found, ensure_ascii=False).encode("utf-8", "replace"))
    except RecursionError:
        raise FileUnsafe(reason="nesting") from None
    except ValueError:
        raise FileDamaged(where="json") from None
    return found


def object_head(data: bytes) -> str:
    """Give the beginning of a file that looks like a JSON object, or ""."""
    head = data[:4_096].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.decode("utf-8", "replace") if head.startswith(b"{") else ""


def as_object(value: object) -> Mapping[str, object]:
    """Take a value for an object; anything else is an empty one."""
    return value if isinstance(value, dict) else _NOTHING


def as_list(value: object) -> list[object]:
    """Take a value for a list; anything else is an empty one."""
    return value if isinstance(value, list) else []


def objects_in(value: object) -> list[Mapping[str, object]]:
    """Give the objects of a list; anything else in it is passed over."""
    return [entry for entry in as_list(value) if isinstance(entry, dict)]


def whole_text_in(value: object) -> str:
    """Give any value as text: lists and objects as JSON, true and false by their names, nothing as "".

    Raises:
        FileUnsafe: ("nesting") it was read at the edge of what the interpreter follows, and here it is over it.
    """
    if isinstance(value, (dict, list)):
        try:
            return json.dumps(value, ensure_ascii=False) if value else ""
        except RecursionError:
            raise FileUnsafe(reason="nesting") from None
    return str(value).lower() if isinstance(value, bool) else text_in(value)


def text_in(value: object) -> str:
    """Take a value for text: numbers as they are written, nothing else."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None or isinstance(value, (dict, list)):
        return ""
    return str(value)

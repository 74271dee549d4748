"""Text files as strings, whatever system wrote them."""

import codecs
from typing import Final

from vault_app.adapters.transfer.limits import MOST_FILE_BYTES
from vault_app.core.errors import FileDamaged, FileTooLarge

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def text_of(data: bytes) -> str:
    """Give a file as text: by its byte order mark, else UTF-8, else Windows-1252.

    Raises:
        FileTooLarge: more than 256 MiB.
        FileDamaged: it is no text (zero bytes, or not what its mark says).
    """
    if len(data) > MOST_FILE_BYTES:
        raise FileTooLarge(most=MOST_FILE_BYTES)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decoded(data, name)
    if b"\0" in data:
        return _decoded(data, _utf16_without_mark(data))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(data, "cp1252")


def _utf16_without_mark(data: bytes) -> str:
    """Tell which half of UTF-16's pairs is zero in a text that is mostly ASCII."""
    head = data[:512]
    if len(data) % 2 == 0 and not any(head[1::2]):
        return "utf-16-le"
    if len(data) % 2 == 0 and not any(head[0::2]):
        return "utf-16-be"
    raise FileDamaged(where="text")


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        raise FileDamaged(where="text") from None

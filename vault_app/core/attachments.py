"""Files in an item: what they may be called outside the vault, and how large they are without opening them."""

import re
import unicodedata
from typing import Final

from vault_app.core.item import Field, FieldType, Item, Sealed

# A sealed value: salt 24, commitment 32, and for each begun 16 KiB a tag; within, a length (u32) and zeros up to 64.
_HEAD: Final = 56
_CHUNK: Final = 16 * 1024
_TAG: Final = 16
_LENGTH: Final = 4

LONGEST_NAME: Final = 150
MOST_FILE_BYTES: Final = 16 << 20
_SEPARATORS: Final = re.compile(r'[/\\:*?"<>|]')
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_RESERVED: Final = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")


def files_of(item: Item) -> tuple[Field, ...]:
    """Give an item's attachments, in their order."""
    return tuple(field for field in item.fields if field.type is FieldType.FILE)


def about_bytes(sealed: Sealed) -> int:
    """Give the size of a sealed file, at most 64 bytes too large: it is padded, and nothing is opened to see it."""
    padded = len(sealed.message) - _HEAD
    chunks = -(-padded // (_CHUNK + _TAG))
    return max(0, padded - chunks * _TAG - _LENGTH)


def file_name(label: str) -> str:
    """Give a name under which a file can be saved anywhere, whatever ``label`` says; "file" where nothing is left.

    No way out of the folder, no name that a system keeps for a device, nothing invisible or that turns the direction
    of writing, no dot in front.
    """
    seen = "".join("_" if unicodedata.category(sign) in _UNSEEN else sign for sign in label)
    name = _SEPARATORS.sub("_", seen).strip().lstrip(".").rstrip(". ")
    stem, dot, ending = name.rpartition(".")
    if len(name) > LONGEST_NAME:
        ending = f".{ending[:20]}" if dot else ""
        name = f"{(stem or name)[: LONGEST_NAME - len(ending)]}{ending}"
    if _RESERVED.fullmatch(name):
        name = f"_{name}"
    return name or "file"

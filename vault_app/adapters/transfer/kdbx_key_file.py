"""KeePass key files: XML (1.0 and 2.0), 32 bytes, 64 hex digits, or any other file by its hash."""

import base64
import binascii
import hashlib
import string
from typing import Final

from vault_app.adapters.transfer.limits import MIB
from vault_app.adapters.transfer.xml_tree import tree_of
from vault_app.core.errors import FileDamaged, FileTooLarge, TransferError

_RAW: Final = 32
_HEX: Final = 64
_CHECK: Final = 4


def key_of(data: bytes) -> bytes:
    """Give the 32 bytes that a key file stands for; b"" for none.

    Raises:
        FileDamaged: ("key file") it is XML whose own check fails.
        FileTooLarge: over 1 MiB.
    """
    if len(data) > MIB:
        raise FileTooLarge(most=MIB)
    if not data:
        return b""
    if b"<KeyFile" in data[:1_024]:
        return _xml_key(data)
    if len(data) == _RAW:
        return data
    if len(data) == _HEX and all(chr(byte) in string.hexdigits for byte in data):
        return bytes.fromhex(data.decode("ascii"))
    return hashlib.sha256(data).digest()


def _xml_key(data: bytes) -> bytes:
    try:
        tree = tree_of(data)
        written = tree.find("Key/Data")
        text = "".join((written.text or "").split()) if written is not None else ""
        if (tree.findtext("Meta/Version") or "").startswith("2"):
            key = bytes.fromhex(text)
            check = bytes.fromhex((written.get("Hash", "") if written is not None else "") or "")
            if hashlib.sha256(key).digest()[:_CHECK] != check:
                raise FileDamaged(where="key file")
        else:
            key = base64.b64decode(text, validate=True)
    except (TransferError, ValueError, binascii.Error):
        raise FileDamaged(where="key file") from None
    return key

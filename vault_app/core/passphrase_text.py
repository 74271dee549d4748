"""What counts as the same passphrase, and which characters a new one may use.

The rule is part of the file format ("norm"): NFKC, white space at the ends removed, every run of white space inside
made one space. It holds when a passphrase is set and when it is typed again.
"""

import re
import unicodedata
from typing import Final

from vault_app.core.errors import InvalidPassphrase
from vault_app.core.secret import Secret

# The Unicode property White_Space by code point (PropList.txt; unchanged since Unicode 6.3). Python's own idea of
# white space is wider (U+001C to U+001F).
WHITE_SPACE: Final = frozenset(
    [
        *range(0x0009, 0x000E),  # tab, line feed, line tabulation, form feed, carriage return
        0x0020,  # space
        0x0085,  # next line
        0x00A0,  # no-break space
        0x1680,  # ogham space mark
        *range(0x2000, 0x200B),  # en quad to hair space
        0x2028,  # line separator
        0x2029,  # paragraph separator
        0x202F,  # narrow no-break space
        0x205F,  # medium mathematical space
        0x3000,  # ideographic space
    ]
)

_WHITE: Final = "".join(map(chr, sorted(WHITE_SPACE)))
_WHITE_RUN: Final = re.compile(f"[{_WHITE}]+")
_SPACE: Final = 0x20
_REFUSED: Final = {"Cn": "unassigned", "Cs": "surrogate", "Co": "private-use", "Cc": "control"}


def normalise_passphrase(text: str) -> str:
    """Give the one spelling of ``text`` from which the key is derived; doing so twice changes nothing more."""
    return _WHITE_RUN.sub(" ", unicodedata.normalize("NFKC", text)).strip(" ")


def normalise_into(passphrase: Secret) -> bytearray:
    """Give the normalised passphrase as UTF-8, for the caller to wipe.

    Pure ASCII is normalised inside that buffer, so that no string of it is ever made.

    Raises:
        UnicodeDecodeError: the secret is not UTF-8; nothing that was set can be, so it is a wrong credential.
    """
    with passphrase.borrow() as view:
        buffer = bytearray(view)
    if buffer.isascii():
        _collapse(buffer)
        return buffer
    try:
        return bytearray(normalise_passphrase(buffer.decode("utf-8")), "utf-8")
    finally:
        buffer[:] = bytes(len(buffer))


def check_new_passphrase(passphrase: Secret) -> None:
    """Pass a passphrase that may be set: later versions of Unicode will still read it as today's does.

    Raises:
        InvalidPassphrase: it is empty but for white space, or holds a character that is unassigned, a surrogate, for
            private use or a control character (white space that `normalise_passphrase` replaces is none).
    """
    try:
        buffer = normalise_into(passphrase)
    except UnicodeDecodeError:
        raise InvalidPassphrase(reason="surrogate") from None
    try:
        if not buffer:
            raise InvalidPassphrase(reason="empty")
        # ASCII bytes are looked at one by one, so that no string of the whole is made.
        characters = map(chr, buffer) if buffer.isascii() else iter(buffer.decode("utf-8"))
        for category in map(unicodedata.category, characters):
            if category in _REFUSED:
                raise InvalidPassphrase(reason=_REFUSED[category])
    finally:
        buffer[:] = bytes(len(buffer))


def _collapse(buffer: bytearray) -> None:
    """Collapse white space inside an ASCII buffer, and wipe what is left over at its end."""
    end = 0
    gap = False
    for byte in buffer:
        if byte in WHITE_SPACE:
            gap = end > 0
            continue
        if gap:
            buffer[end] = _SPACE
            end += 1
            gap = False
        buffer[end] = byte
        end += 1
    buffer[end:] = bytes(len(buffer) - end)
    del buffer[end:]

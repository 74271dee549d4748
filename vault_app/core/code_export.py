"""The codes in an ``otpauth-migration://`` address, as Google Authenticator shows it to move codes to another phone.

Its ``data`` is a small Protocol Buffers message in base64. Nothing official describes it; the numbers are those that
the app itself writes. Only what it writes is read here, every length is checked, and what is unknown is skipped.
"""

import base64
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from vault_app.core.errors import OutOfRange
from vault_app.core.secret import Secret
from vault_app.core.totp import Algorithm, CodeRules

MOST_CODES: Final = 100
_LONGEST_TEXT: Final = 32_768
_LONGEST_NUMBER: Final = 10  # bytes of a 64-bit varint

_ADDRESS: Final = re.compile(r"otpauth-migration://offline/?\?data=([A-Za-z0-9+/=%_-]+)(?:&.*)?", re.IGNORECASE)

# Fields of the message, and of one code in it.
_CODE: Final = 1
_SEED, _NAME, _ISSUER, _ALGORITHM, _DIGITS, _KIND = 1, 2, 3, 4, 5, 6
_TEXT_TYPE, _NUMBER_TYPE = 2, 0
_FIXED_WIDTHS: Final = {1: 8, 5: 4}
_TIME_BASED: Final = 2
_ALGORITHMS: Final[dict[int, Algorithm]] = {0: "SHA1", 1: "SHA1", 2: "SHA256", 3: "SHA512"}
_DIGIT_COUNTS: Final = {0: 6, 1: 6, 2: 8}

Message = dict[int, list[int | bytes]]


def read_code_export(text: Secret) -> tuple[CodeRules, ...]:
    """Read every time-based code of such an address, in its order; counter-based ones are left out.

    Raises:
        OutOfRange: ("code-export") it cannot be read; ("code-kind") every code in it is counter-based; as `CodeRules`.
    """
    typed = text.reveal().strip()
    found = _ADDRESS.fullmatch(typed) if len(typed) <= _LONGEST_TEXT else None
    if found is None:
        raise OutOfRange(what="code-export")
    plain = unquote(found[1]).replace("-", "+").replace("_", "/").rstrip("=")
    try:
        message = base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except ValueError:
        raise OutOfRange(what="code-export") from None
    codes = [_fields(part) for part in _fields(message).get(_CODE, []) if isinstance(part, bytes)]
    if not codes or len(codes) > MOST_CODES:
        raise OutOfRange(what="code-export", high=MOST_CODES)
    rules = tuple(_rules(code) for code in codes if _number(code, _KIND, _TIME_BASED) == _TIME_BASED)
    if not rules:
        raise OutOfRange(what="code-kind")
    return rules


def _rules(code: Message) -> CodeRules:
    algorithm = _ALGORITHMS.get(_number(code, _ALGORITHM, 0))
    digits = _DIGIT_COUNTS.get(_number(code, _DIGITS, 0))
    if algorithm is None:
        raise OutOfRange(what="code-algorithm")
    if digits is None:
        raise OutOfRange(what="code-digits")
    issuer, name = _text(code, _ISSUER), _text(code, _NAME)
    before, colon, after = name.partition(":")
    return CodeRules(
        seed=Secret(_bytes(code, _SEED)),
        algorithm=algorithm,
        digits=digits,
        issuer=(issuer or (before if colon else "")).strip(),
        account=(after if colon else before).strip(),
    )


def _number(message: Message, field: int, default: int) -> int:
    value = message.get(field, [default])[-1]
    if not isinstance(value, int):
        raise OutOfRange(what="code-export")
    return value


def _bytes(message: Message, field: int) -> bytes:
    value = message.get(field, [b""])[-1]
    if not isinstance(value, bytes):
        raise OutOfRange(what="code-export")
    return value


def _text(message: Message, field: int) -> str:
    try:
        return _bytes(message, field).decode("utf-8")
    except UnicodeDecodeError:
        raise OutOfRange(what="code-export") from None


def _fields(message: bytes) -> Message:
    """Give the values of each field of a Protocol Buffers message, numbers as int, texts and messages as bytes."""
    found: Message = {}
    for field, value in _entries(message):
        found.setdefault(field, []).append(value)
    return found


def _entries(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    place = 0
    while place < len(message):
        tag, place = _varint(message, place)
        field, wire = tag >> 3, tag & 7
        if wire == _NUMBER_TYPE:
            number, place = _varint(message, place)
            yield field, number
            continue
        if wire == _TEXT_TYPE:
            length, place = _varint(message, place)
        elif wire in _FIXED_WIDTHS:
            length = _FIXED_WIDTHS[wire]
        else:
            raise OutOfRange(what="code-export")
        if place + length > len(message):
            raise OutOfRange(what="code-export")
        yield field, message[place : place + length]
        place += length


def _varint(message: bytes, place: int) -> tuple[int, int]:
    """Give the number that begins at ``place`` and the place after it."""
    number = 0
    for shift, byte in enumerate(message[place : place + _LONGEST_NUMBER]):
        number |= (byte & 0x7F) << (7 * shift)
        if not byte & 0x80:
            return number, place + shift + 1
    raise OutOfRange(what="code-export")

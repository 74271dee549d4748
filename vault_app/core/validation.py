"""What has to be mended in a draft before it can be saved: every problem at once, each beside its field."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from vault_app.core.attachments import MOST_FILE_BYTES
from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import InvalidDraft, OutOfRange
from vault_app.core.ids import TAGS, TITLE, FieldId
from vault_app.core.item import FieldType, Sealed
from vault_app.core.secret import Secret
from vault_app.core.totp import code_address, read_code_rules
from vault_app.core.web_address import WebAddress, title_from_address

LONGEST_TITLE: Final = 500
LONGEST_TAG: Final = 100
MOST_TAGS: Final = 100
LONGEST_LINE: Final = 10_000
MOST_BYTES: Final = 1 << 20  # of a secret or a note, in UTF-8

_SEVERAL_LINES: Final = frozenset({FieldType.NOTE, FieldType.SECURE_NOTE})
_ITEM_ID: Final = re.compile("[0-9a-f]{32}|")
_BREAKS: Final = "\t\n\r"
_UNWRITABLE: Final = frozenset({"Cc", "Cs"})  # control characters, and surrogates, which UTF-8 cannot hold


class ProblemCode(StrEnum):
    """What is wrong with a field."""

    MISSING = "missing"
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"
    CONTROL_CHARACTERS = "control-characters"
    NOT_AN_ADDRESS = "not-an-address"
    UNSAFE_ADDRESS = "unsafe-address"  # neither a website nor an app
    LOGIN_IN_ADDRESS = "login-in-address"  # a user name or password in it would lie open
    NOT_A_DATE = "not-a-date"
    NOT_AN_ITEM = "not-an-item"  # a reference that is no item's id
    NOT_A_CODE = "not-a-code"  # no seed and no otpauth address of time-based codes


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend; ``field`` is `ids.TITLE` or `ids.TAGS` where it is no field of the item."""

    field: FieldId
    code: ProblemCode


_ADDRESS_PROBLEMS: Final = {
    "address": ProblemCode.NOT_AN_ADDRESS,
    "address-scheme": ProblemCode.UNSAFE_ADDRESS,
    "address-login": ProblemCode.LOGIN_IN_ADDRESS,
}


def problems_of(draft: Draft) -> tuple[Problem, ...]:
    """Give everything that keeps ``draft`` from being saved, in the order of the screen; () if nothing does.

    A missing title is no problem where the website gives one.
    """
    return (
        *(Problem(TITLE, code) for code in _title_codes(draft)),
        *(Problem(entry.id, code) for entry in draft.fields for code in _field_codes(entry)),
        *(Problem(TAGS, code) for code in _tags_codes(draft.tags)),
    )


def checked(draft: Draft) -> Draft:
    """Give ``draft`` as it is kept (see `tidied`).

    Raises:
        InvalidDraft: with every `Problem`.
    """
    problems = problems_of(draft)
    if problems:
        raise InvalidDraft(problems=problems)
    return tidied(draft)


def tidied(draft: Draft) -> Draft:
    """Give a draft as it is kept; ``draft`` stays the caller's to wipe.

    The title is trimmed, or derived from the website; tags are trimmed, each once; web addresses and one-time codes
    are written in their usual form. What `problems_of` finds fault with is left as it is.
    """
    tags = tuple(dict.fromkeys(tag.strip() for tag in draft.tags if tag.strip()))
    fields = tuple(replace(entry, value=_tidied_value(entry)) for entry in draft.fields)
    return replace(draft, title=title_of(draft), tags=tags, fields=fields)


def title_of(draft: Draft) -> str:
    """Give the title as typed, trimmed, or else the one that the first website with a name gives; or ""."""
    if draft.title.strip():
        return draft.title.strip()
    addresses = (
        entry.value for entry in draft.fields if entry.type is FieldType.ADDRESS and isinstance(entry.value, str)
    )
    return next(filter(None, map(title_from_address, addresses)), "")


def _title_codes(draft: Draft) -> Iterator[ProblemCode]:
    title = title_of(draft)
    if not title:
        yield ProblemCode.MISSING
    yield from _line_codes(title, LONGEST_TITLE)


def _tags_codes(tags: tuple[str, ...]) -> Iterator[ProblemCode]:
    if len(tags) > MOST_TAGS:
        yield ProblemCode.TOO_MANY
    yield from dict.fromkeys(code for tag in tags for code in _line_codes(tag.strip(), LONGEST_TAG))


def _field_codes(entry: DraftField) -> Iterator[ProblemCode]:
    if entry.type is FieldType.FILE:
        yield from _file_codes(entry)
    elif isinstance(entry.value, Secret):
        yield from _secret_codes(entry.value, several_lines=entry.type in _SEVERAL_LINES)
        if entry.type is FieldType.CODE and entry.value:
            yield from _code_codes(entry.value)
    elif isinstance(entry.value, str):
        yield from _text_codes(entry.type, entry.value)
    yield from _line_codes(entry.label, LONGEST_TITLE)


def _text_codes(field_type: FieldType, typed: str) -> Iterator[ProblemCode]:
    if field_type in _SEVERAL_LINES:
        if len(typed.encode("utf-8", "surrogatepass")) > MOST_BYTES:
            yield ProblemCode.TOO_LONG
        if _unwritable(typed.translate(dict.fromkeys(map(ord, _BREAKS)))):
            yield ProblemCode.CONTROL_CHARACTERS
    else:
        yield from _line_codes(typed, LONGEST_LINE)
    if field_type is FieldType.ADDRESS and typed.strip():
        yield from _address_codes(typed)
    elif field_type is FieldType.DATE and not _is_date(typed.strip()):
        yield ProblemCode.NOT_A_DATE
    elif field_type is FieldType.REFERENCE and not _ITEM_ID.fullmatch(typed):
        yield ProblemCode.NOT_AN_ITEM


def _file_codes(entry: DraftField) -> Iterator[ProblemCode]:
    if not entry.label.strip():
        yield ProblemCode.MISSING
    if isinstance(entry.value, Secret):
        with entry.value.borrow() as view:
            if len(view) > MOST_FILE_BYTES:
                yield ProblemCode.TOO_LONG


def _is_date(typed: str) -> bool:
    try:
        return not typed or bool(date.fromisoformat(typed))
    except ValueError:
        return False


def _line_codes(text: str, longest: int) -> Iterator[ProblemCode]:
    if len(text) > longest:
        yield ProblemCode.TOO_LONG
    if _unwritable(text):
        yield ProblemCode.CONTROL_CHARACTERS


def _unwritable(text: str) -> bool:
    return not text.isprintable() and any(unicodedata.category(character) in _UNWRITABLE for character in text)


def _secret_codes(secret: Secret, *, several_lines: bool) -> Iterator[ProblemCode]:
    """Look at the bytes, so that no string of the secret is made."""
    allowed = _BREAKS.encode() if several_lines else b""
    with secret.borrow() as view:
        if len(view) > MOST_BYTES:
            yield ProblemCode.TOO_LONG
        elif any(byte < 0x20 or byte == 0x7F for byte in view if byte not in allowed):  # noqa: PLR2004  # ASCII's
            yield ProblemCode.CONTROL_CHARACTERS


def _address_codes(typed: str) -> Iterator[ProblemCode]:
    try:
        WebAddress.parse(typed)
    except OutOfRange as refused:
        yield _ADDRESS_PROBLEMS[refused.what]


def _code_codes(typed: Secret) -> Iterator[ProblemCode]:
    try:
        read_code_rules(typed).seed.wipe()
    except OutOfRange:
        yield ProblemCode.NOT_A_CODE


def _tidied_value(entry: DraftField) -> str | Secret | Sealed:
    try:
        if entry.type is FieldType.ADDRESS and isinstance(entry.value, str) and entry.value.strip():
            return WebAddress.parse(entry.value).text
        if entry.type is FieldType.DATE and isinstance(entry.value, str):
            return date.fromisoformat(entry.value.strip()).isoformat() if entry.value.strip() else ""
        if entry.type is FieldType.CODE and isinstance(entry.value, Secret) and entry.value:
            rules = read_code_rules(entry.value)
            address = code_address(rules)
            rules.seed.wipe()
            return address
    except (OutOfRange, ValueError):
        pass
    return entry.value

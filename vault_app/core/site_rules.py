"""What a website asks of its passwords, in Apple's language of password rules.

``minlength: 8; maxlength: 16; max-consecutive: 2; required: lower, upper; required: digit; allowed: [-_.];``

Each ``required`` asks for one sign out of what it lists; ``allowed`` adds signs that may be used. A class is ``lower``,
``upper``, ``digit``, ``special``, ``ascii-printable``, ``unicode`` or a list of signs in brackets, in which ``]`` comes
last. Source: "Customizing Password AutoFill rules" and the password rules of Apple's Password Manager Resources.

Three choices of ours, each on the safe side of what a site may take: the space is never used, for sites trim it;
``special`` leaves out the slashes, about which its descriptions differ; ``unicode`` is used as ``ascii-printable``. A
class that is required twice is required once, as Apple's own reader has it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Final

from vault_app.core.errors import OutOfRange

LONGEST_TEXT: Final = 2_000
LONGEST_SITE_PASSWORD: Final = 128
MOST_REQUIRED: Final = 6
_SPECIAL: Final = "-~!@#$%^&*_+=`|(){}[:;\"'<>,.?]"
_PRINTABLE: Final = "".join(map(chr, range(0x21, 0x7F)))

_CLASSES: Final = {
    "lower": ascii_lowercase,
    "upper": ascii_uppercase,
    "digit": digits,
    "special": _SPECIAL,
    "ascii-printable": _PRINTABLE,
    "unicode": _PRINTABLE,
}
_LENGTHS: Final = ("minlength", "maxlength", "max-consecutive")

_RULE: Final = re.compile(r"\s*([A-Za-z-]+)\s*:\s*((?:[^;\[\]]|\[[^\]]*\]?\])*?)\s*(?:;|$)", re.DOTALL)
_CLASS: Final = re.compile(r"\s*(?:([A-Za-z-]+)|\[([^\]]*\]?)\])\s*(?:,|$)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRules:
    """What one website asks for.

    Attributes:
        shortest, longest: in signs; None where the site does not say.
        longest_run: how often one sign may stand in a row; None where the site does not say.
        required: each a set of signs of which one has to be there.
        allowed: every sign that may be used, those of ``required`` among them.
    """

    shortest: int | None = None
    longest: int | None = None
    longest_run: int | None = None
    required: tuple[frozenset[str], ...] = ()
    allowed: frozenset[str] = frozenset(_PRINTABLE)


def parse_site_rules(text: str) -> SiteRules:
    """Read rules as a person or Apple's list writes them; the order does not matter.

    Raises:
        OutOfRange: ("rules-form") something is no ``name: value;``, or the text is longer than 2,000 characters;
            ("rules-name", "rules-class", "rules-number") it holds one that is not known, or not possible;
            ("rules-length") the lengths leave none.
    """
    lengths: dict[str, list[int]] = {name: [] for name in _LENGTHS}
    required: dict[frozenset[str], None] = {}
    allowed: set[str] = set()
    lists = 0
    for name, value in _rules_in(text):
        if name in _LENGTHS:
            lengths[name].append(_number(value))
            continue
        lists += 1
        signs = _signs(value)
        allowed |= signs
        if name == "required":
            required[frozenset(signs)] = None
    if len(required) > MOST_REQUIRED:
        raise OutOfRange(what="rules-class", high=MOST_REQUIRED)
    shortest, longest = max(lengths["minlength"], default=None), min(lengths["maxlength"], default=None)
    if (shortest or 0) > min(longest or LONGEST_SITE_PASSWORD, LONGEST_SITE_PASSWORD):
        raise OutOfRange(what="rules-length", high=LONGEST_SITE_PASSWORD)
    return SiteRules(
        shortest=shortest,
        longest=longest,
        longest_run=min(lengths["max-consecutive"], default=None),
        required=tuple(required),
        allowed=frozenset(allowed) if lists else frozenset(_PRINTABLE),
    )


def _rules_in(text: str) -> Iterator[tuple[str, str]]:
    if len(text) > LONGEST_TEXT:
        raise OutOfRange(what="rules-form", high=LONGEST_TEXT)
    place, end = 0, len(text.rstrip("; \t\r\n"))
    while place < end:
        found = _RULE.match(text, place)
        if not found:
            raise OutOfRange(what="rules-form")
        name = found[1].lower()
        if name not in (*_LENGTHS, "required", "allowed"):
            raise OutOfRange(what="rules-name")
        yield name, found[2]
        place = found.end()


def _number(value: str) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", value) or not int(value):
        raise OutOfRange(what="rules-number")
    return int(value)


def _signs(value: str) -> set[str]:
    """Give the signs of a list of classes, without the space and what is not ASCII."""
    signs: set[str] = set()
    place = 0
    while place < len(value):
        found = _CLASS.match(value, place)
        if not found:
            raise OutOfRange(what="rules-class")
        if found[1] is None:
            signs |= set(found[2]) & set(_PRINTABLE)
        elif found[1].lower() in _CLASSES:
            signs |= set(_CLASSES[found[1].lower()])
        else:
            raise OutOfRange(what="rules-class")
        place = found.end()
    if not signs:
        raise OutOfRange(what="rules-class")
    return signs

r"""The variables in the text of a ``.env`` file, as shells and the usual libraries read it.

One ``NAME=value`` a line; ``export`` before it, blank lines and lines that begin with ``#`` mean nothing. A value in
double quotes may go on over lines and knows ``\n``, ``\r``, ``\t``, ``\"``, ``\$`` and ``\\``; one in single quotes
is taken letter for letter; without quotes it ends before `` #``. Nothing is filled in: ``$HOME`` stays ``$HOME``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from vault_app.core.secret import Secret

_ASSIGNMENT: Final = re.compile(r"[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=[ \t]*")
_QUOTED: Final = {
    '"': re.compile(r'"((?:[^"\\]|\\.)*)"[ \t]*(?:#[^\n]*)?(?=\n|\Z)', re.DOTALL),
    "'": re.compile(r"'([^']*)'[ \t]*(?:#[^\n]*)?(?=\n|\Z)"),
}
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_MEANT: Final = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\", "$": "$"}
_REMARK: Final = re.compile(r"\s#.*")


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable; its value is the receiver's to wipe."""

    name: str
    value: Secret


@dataclass(frozen=True, slots=True)
class EnvText:
    """What a text holds: its variables in order (of two with one name the last counts), and the lines that are none.

    Attributes:
        unread: the numbers of lines that are neither variables nor remarks, from 1.
    """

    variables: tuple[Variable, ...]
    unread: tuple[int, ...]


def read_env(text: str) -> EnvText:
    """Read the text of a ``.env`` file; a byte-order mark and CR LF are no matter."""
    found: dict[str, str] = {}
    unread: list[int] = []
    for number, name, value in _entries(text.removeprefix("\ufeff").replace("\r\n", "\n")):
        if name:
            found.pop(name, None)
            found[name] = value
        else:
            unread.append(number)
    return EnvText(tuple(Variable(name, Secret(value)) for name, value in found.items()), tuple(unread))


def is_env_text(text: str) -> bool:
    """Say whether a text seems to be that of a ``.env`` file: every line is a variable, a remark or blank."""
    entries = list(_entries(text.removeprefix("\ufeff").replace("\r\n", "\n")))
    return bool(entries) and all(name for _number, name, _value in entries)


def _entries(text: str) -> Iterator[tuple[int, str, str]]:
    """Give line number, name and value; a name of "" for a line that is no variable."""
    place, number = 0, 1
    while place < len(text):
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        line = text[place:end].strip()
        if line and not line.startswith("#"):
            assigned = _ASSIGNMENT.match(text, place, end)
            if assigned is None:
                yield number, "", ""
            else:
                value, end = _value(text, assigned.end(), end)
                yield number, assigned[1], value
        number += text.count("\n", place, end) + 1
        place = end + 1


def _value(text: str, start: int, end: int) -> tuple[str, int]:
    """Give the value that begins at ``start``, and where its last line ends."""
    quote = text[start : start + 1]
    quoted = _QUOTED[quote].match(text, start) if quote in _QUOTED else None
    if quoted is None:
        return _REMARK.sub("", " " + text[start:end]).strip(), end
    value = quoted[1]
    return (_ESCAPED.sub(_meant, value) if quote == '"' else value), quoted.end()


def _meant(escaped: re.Match[str]) -> str:
    return _MEANT.get(escaped[1], escaped[0])

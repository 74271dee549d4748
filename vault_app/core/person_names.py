"""Names of people as they are typed into one line: "Mia Berg, Sam Ito"."""

import re
from typing import Final

_BETWEEN: Final = re.compile(r"[,;\n]+")


def names_in(text: str) -> tuple[str, ...]:
    """Give the names that stand in a text, each once, as typed; commas, semicolons and line ends part them."""
    found: dict[str, str] = {}
    for part in _BETWEEN.split(text):
        name = " ".join(part.split())
        if name:
            found.setdefault(name_key(name), name)
    return tuple(found.values())


def name_key(name: str) -> str:
    """Give what two spellings of a name have in common: neither case nor spaces make another person."""
    return " ".join(name.split()).casefold()

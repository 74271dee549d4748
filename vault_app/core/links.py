"""Web addresses in a plain text, so that a screen can offer to open them."""

import re
from collections.abc import Iterator
from typing import Final

_LINK: Final = re.compile(r"""https?://[^\s<>"“”«»\x00-\x1f\x7f]+""", re.IGNORECASE)
_AFTER: Final = ".,;:!?'…\u2019"
_PAIRS: Final = {")": "(", "]": "[", "}": "{"}
_LONGEST: Final = 2_000


def links_in(text: str) -> Iterator[tuple[int, int]]:
    """Give where each http or https address in ``text`` begins and ends, without the sentence's own signs after it."""
    for link in _LINK.finditer(text):
        if len(link[0]) <= _LONGEST:
            yield link.start(), _end(link)


def _end(found: re.Match[str]) -> int:
    """Give where an address ends: a full stop after it is the sentence's, a bracket only if it was opened within."""
    address = found[0]
    while True:  # "http" is no sign after an address
        last = address[-1]
        if last not in _AFTER and (last not in _PAIRS or address.count(_PAIRS[last]) >= address.count(last)):
            break
        address = address[:-1]
    return found.start() + len(address)

"""Text as search compares it: without case, accents and other differences that nobody types on purpose."""

import unicodedata
from collections.abc import Sequence
from itertools import accumulate

# Letters that Unicode does not take apart, though people type them without their stroke or ligature.
_PLAIN = {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "\u0131": "i", "æ": "ae", "œ": "oe"}


def _without_marks(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


class _Folded(dict[int, str]):
    """What each character folds to, worked out when it is first met; control characters fold to a space."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character.isspace() or unicodedata.category(character) == "Cc":
            folded = " "
        else:
            folded = _without_marks(_without_marks(character).casefold())
            folded = "".join(_PLAIN.get(letter, letter) for letter in folded)
        self[code] = folded
        return folded


_FOLDED = _Folded()


def fold(text: str) -> str:
    """Give ``text`` for comparing; each character is folded on its own, and none becomes a line feed."""
    if text.isascii() and text.isprintable():
        return text.lower()
    return text.translate(_FOLDED)


def spans_of(words: Sequence[str], text: str) -> tuple[tuple[int, int], ...]:
    """Find folded words in a text: pairs of start and end in ``text`` itself, in order, none overlapping.

    Of each word the first occurrence that begins a word of the text counts, else the first at all.
    """
    folded = fold(text)
    found = sorted((start, start + len(word)) for word in words if (start := _best_place(word, folded)) >= 0)
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    if text.isascii():
        return tuple(merged)
    return tuple(_in_original(text, span) for span in merged)


def _best_place(word: str, folded: str) -> int:
    first = place = folded.find(word)
    while place > 0 and folded[place - 1].isalnum():
        place = folded.find(word, place + 1)
    return place if place >= 0 else first


def _in_original(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Translate a span of the folded text: characters may have become several, or none."""
    ends = list(accumulate(len(fold(character)) for character in text))
    start = next(index for index, end in enumerate(ends) if end > span[0])
    stop = next(index for index, end in enumerate(ends) if end >= span[1]) + 1
    while stop < len(text) and ends[stop] == ends[stop - 1]:  # the marks that belong to the last letter
        stop += 1
    return start, stop

"""Diceware passphrases from a word list, with exact bits.

What counts as the same passphrase stands in `passphrase_text`, and is to be had from here too.
"""

import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from vault_app.core.errors import OutOfRange
from vault_app.core.passphrase_text import check_new_passphrase, normalise_into, normalise_passphrase
from vault_app.core.randomness import RandomSource
from vault_app.core.secret import Secret

__all__ = [
    "FEWEST_WORDS",
    "MOST_WORDS",
    "WordList",
    "check_new_passphrase",
    "generate_passphrase",
    "normalise_into",
    "normalise_passphrase",
    "parse_word_list",
    "passphrase_bits",
]

FEWEST_LISTED: Final = 1_000
FEWEST_WORDS: Final = 3
MOST_WORDS: Final = 20
LONGEST_SEPARATOR: Final = 3

_DICE_LINE: Final = re.compile(r"[1-6]+\s+(\S+)")
_SEPARATOR: Final = re.compile(r"[ !-/:-@\[-`{-~]*")  # printable ASCII without letters and digits


def _spelling(word: str) -> str:
    """Give what stays the same whether or not the word is capitalised."""
    return (word[:1].upper() + word[1:]).casefold()


@dataclass(frozen=True)
class WordList:
    """Words to choose from, each recognisable in a passphrase however it is written.

    Raises:
        OutOfRange: ("word-list") fewer than 1,000 words, two that differ only in case, or one that is empty, holds
            white space, is not in NFKC or begins with a combining mark.
    """

    name: str
    words: tuple[str, ...]

    def __post_init__(self) -> None:
        sound = all(
            word and not re.search(r"\s", word) and unicodedata.is_normalized("NFKC", word) and not _joins_left(word)
            for word in self.words
        )
        if not sound or len(set(map(_spelling, self.words))) != len(self.words) or len(self.words) < FEWEST_LISTED:
            raise OutOfRange(what="word-list", low=FEWEST_LISTED)

    @property
    def bits_per_word(self) -> float:
        """The randomness of one word chosen from the list."""
        return math.log2(len(self.words))

    @cached_property
    def prefix_free(self) -> bool:
        """Whether no word is the beginning of another, so that words can be told apart without a separator."""
        spellings = sorted(map(_spelling, self.words))
        return not any(later.startswith(earlier) for earlier, later in pairwise(spellings))

    @cached_property
    def characters(self) -> frozenset[str]:
        """Every character that any word uses."""
        return frozenset("".join(self.words))

    @cached_property
    def ends_in_digit(self) -> bool:
        """Whether some word ends in a digit, so that an added digit could not be told from the word's own."""
        return any(word[-1].isdecimal() for word in self.words)


def _joins_left(word: str) -> bool:
    return unicodedata.category(word[0]).startswith("M")


def parse_word_list(text: str, *, name: str = "") -> WordList:
    """Read one word a line, with or without the numbers of dice before it ("11111<tab>abacus", the EFF's form).

    Empty lines are skipped.

    Raises:
        OutOfRange: the words do not make a `WordList`.
    """
    lines = (unicodedata.normalize("NFKC", line.strip()) for line in text.splitlines())
    words = ((_DICE_LINE.fullmatch(line), line) for line in lines if line)
    return WordList(name=name, words=tuple(dice[1] if dice else line for dice, line in words))


def generate_passphrase(
    words: WordList,
    *,
    source: RandomSource,
    count: int = 7,
    separator: str = " ",
    capital: bool = False,
    digit: bool = False,
) -> Secret:
    """Choose ``count`` words, each uniformly and on its own, and join them.

    ``capital`` writes every word with a capital; ``digit`` adds one digit to the end of one word, both chosen
    uniformly.

    Raises:
        OutOfRange: ("words", "separator", "word-list") as `passphrase_bits`.
    """
    _check(words, count=count, separator=separator, digit=digit)
    chosen = [words.words[source.below(len(words.words))] for _ in range(count)]
    if capital:
        chosen = [word[:1].upper() + word[1:] for word in chosen]
    if digit:
        place = source.below(count)
        chosen[place] += str(source.below(10))
    return Secret.adopt(_joined(chosen, separator))


def passphrase_bits(words: WordList, *, count: int = 7, separator: str = " ", digit: bool = False) -> float:
    """Give the exact randomness of `generate_passphrase` with these rules: every outcome is a different text.

    The digit adds its value and its place; capitals add nothing, for they are always there.

    Raises:
        OutOfRange: ("words") not 3 to 20 of them; ("separator") longer than 3, not ASCII signs or spaces, or words
            joined by it could not be told apart; ("word-list") a digit is asked for and words end in digits.
    """
    _check(words, count=count, separator=separator, digit=digit)
    return count * words.bits_per_word + (math.log2(10 * count) if digit else 0.0)


def _check(words: WordList, *, count: int, separator: str, digit: bool) -> None:
    if not FEWEST_WORDS <= count <= MOST_WORDS:
        raise OutOfRange(what="words", low=FEWEST_WORDS, high=MOST_WORDS)
    if len(separator) > LONGEST_SEPARATOR or not _SEPARATOR.fullmatch(separator):
        raise OutOfRange(what="separator", low=0, high=LONGEST_SEPARATOR)
    if not words.prefix_free and words.characters.issuperset(separator):
        raise OutOfRange(what="separator", low=1, high=LONGEST_SEPARATOR)
    if digit and words.ends_in_digit:
        raise OutOfRange(what="word-list")


def _joined(words: Sequence[str], separator: str) -> bytearray:
    """Join into a buffer of the final size: one that grows would leave pieces behind in freed memory."""
    pieces = [piece for word in words for piece in (separator, word)][1:]
    buffer = bytearray(sum(len(piece.encode()) for piece in pieces))
    end = 0
    for piece in pieces:
        encoded = piece.encode()
        buffer[end : end + len(encoded)] = encoded
        end += len(encoded)
    return buffer

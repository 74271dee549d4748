"""Passwords, PINs and passphrases made to rules: uniform over everything the rules allow, with exact bits."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Final

from vault_app.core.errors import OutOfRange
from vault_app.core.passphrase import WordList, generate_passphrase, passphrase_bits
from vault_app.core.randomness import RandomSource
from vault_app.core.secret import Secret

SYMBOLS: Final = "!@#$%&*-_=+?.:"
LOOKALIKES: Final = frozenset("0Oo1lI|'`\"")
SHORTEST_PASSWORD: Final = 4
LONGEST_PASSWORD: Final = 128
SHORTEST_PIN: Final = 4
LONGEST_PIN: Final = 12

_ASCII_SIGNS: Final = frozenset(map(chr, range(0x21, 0x7F))) - frozenset(ascii_lowercase + ascii_uppercase + digits)


def usable_symbols(typed: str) -> str:
    """Give the ASCII signs in what a person typed, each once, in their order."""
    return "".join(sign for sign in dict.fromkeys(typed) if sign in _ASCII_SIGNS)


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordRules:
    """Which passwords are allowed.

    Attributes:
        length: 4 to 128 characters.
        symbols: the ASCII signs to use, each once; "" for none.
        avoid_lookalikes: leave out `LOOKALIKES`.
        at_least_one_of_each: at least one character of every kind that is in use.

    Raises:
        OutOfRange: ("length", "symbols", or "alphabet" where no character is left to choose from).
    """

    length: int = 20
    lower: bool = True
    upper: bool = True
    digits: bool = True
    symbols: str = SYMBOLS
    avoid_lookalikes: bool = False
    at_least_one_of_each: bool = True

    def __post_init__(self) -> None:
        if not SHORTEST_PASSWORD <= self.length <= LONGEST_PASSWORD:
            raise OutOfRange(what="length", low=SHORTEST_PASSWORD, high=LONGEST_PASSWORD)
        if usable_symbols(self.symbols) != self.symbols:
            raise OutOfRange(what="symbols")
        if not self.kinds:
            raise OutOfRange(what="alphabet")

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of characters in use, none of them empty and no character in two of them."""
        wanted = (
            ascii_lowercase if self.lower else "",
            ascii_uppercase if self.upper else "",
            digits if self.digits else "",
            self.symbols,
        )
        avoided = LOOKALIKES if self.avoid_lookalikes else frozenset[str]()
        kept = ("".join(sign for sign in kind if sign not in avoided) for kind in wanted)
        return tuple(kind for kind in kept if kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class PinRules:
    """How many digits a PIN has: 4 to 12.

    Raises:
        OutOfRange: ("length").
    """

    length: int = 6

    def __post_init__(self) -> None:
        if not SHORTEST_PIN <= self.length <= LONGEST_PIN:
            raise OutOfRange(what="length", low=SHORTEST_PIN, high=LONGEST_PIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseRules:
    """How many words a generated passphrase has, and how they are joined; see `generate_passphrase`."""

    words: int = 6
    separator: str = "-"
    capital: bool = False
    digit: bool = False


def generate_password(rules: PasswordRules, source: RandomSource) -> Secret:
    """Make one of the passwords that the rules allow, each equally likely."""
    required = rules.kinds if rules.at_least_one_of_each else ()
    return Secret.adopt(_drawn("".join(rules.kinds), required, rules.length, source))


def password_bits(rules: PasswordRules) -> float:
    """Give log2 of how many passwords the rules allow, exactly."""
    required = rules.kinds if rules.at_least_one_of_each else ()
    return math.log2(_count("".join(rules.kinds), required, rules.length))


def generate_pin(rules: PinRules, source: RandomSource) -> Secret:
    """Make one of the PINs of that length, each equally likely."""
    return Secret.adopt(_drawn(digits, (), rules.length, source))


def pin_bits(rules: PinRules) -> float:
    """Give log2 of how many PINs there are of that length."""
    return rules.length * math.log2(len(digits))


def generate_words(rules: PassphraseRules, words: WordList, source: RandomSource) -> Secret:
    """Make one of the passphrases that the rules and the list allow, each equally likely.

    Raises:
        OutOfRange: as `passphrase_bits`.
    """
    return generate_passphrase(
        words,
        source=source,
        count=rules.words,
        separator=rules.separator,
        capital=rules.capital,
        digit=rules.digit,
    )


def words_bits(rules: PassphraseRules, words: WordList) -> float:
    """Give log2 of how many passphrases the rules and the list allow, exactly.

    Raises:
        OutOfRange: as `passphrase_bits`.
    """
    return passphrase_bits(words, count=rules.words, separator=rules.separator, digit=rules.digit)


def _drawn(alphabet: str, required: Sequence[str], length: int, source: RandomSource) -> bytearray:
    """Draw whole strings until one has a character of every required kind.

    Every string is equally likely before the rule is looked at, so every string that obeys it is equally likely
    after. (To place the required characters first and fill up the rest would favour some strings.)
    """
    codes = alphabet.encode("ascii")
    needed = [frozenset(kind.encode("ascii")) for kind in required]
    buffer = bytearray(length)
    while True:
        for place in range(length):
            buffer[place] = codes[source.below(len(codes))]
        if not any(kind.isdisjoint(buffer) for kind in needed):
            return buffer


def _count(alphabet: str, required: Sequence[str], length: int) -> int:
    """Count the strings that have a character of every required kind (inclusion and exclusion of the kinds missed)."""
    return sum(
        (-1) ** missed * (len(alphabet) - sum(map(len, kinds))) ** length
        for missed in range(len(required) + 1)
        for kinds in combinations(required, missed)
    )

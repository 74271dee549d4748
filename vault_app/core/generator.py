"""Passwords, PINs and passphrases made to rules: uniform over everything the rules allow, with exact bits."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Final

from vault_app.core.counted_strings import CountedStrings
from vault_app.core.errors import OutOfRange
from vault_app.core.passphrase import WordList, generate_passphrase, passphrase_bits
from vault_app.core.randomness import RandomSource
from vault_app.core.secret import Secret
from vault_app.core.site_rules import SiteRules

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


def generate_password(rules: PasswordRules, source: RandomSource, *, site: SiteRules | None = None) -> Secret:
    """Make one of the passwords that the rules allow, and a website's where they are given, each equally likely.

    Raises:
        OutOfRange: ("rules-unmet") no password obeys the website's rules.
    """
    return Secret.adopt(_strings(rules, site).drawn(source))


def password_bits(rules: PasswordRules, *, site: SiteRules | None = None) -> float:
    """Give log2 of how many passwords the rules allow, exactly. Raises as `generate_password`."""
    return math.log2(_strings(rules, site).count())


def generate_pin(rules: PinRules, source: RandomSource) -> Secret:
    """Make one of the PINs of that length, each equally likely."""
    return Secret.adopt(CountedStrings(length=rules.length, alphabet=digits).drawn(source))


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


@lru_cache(maxsize=4)  # a value is made and its strength told, both from the same count
def _strings(rules: PasswordRules, site: SiteRules | None) -> CountedStrings:
    if site is None:
        required = rules.kinds if rules.at_least_one_of_each else ()
        return CountedStrings(length=rules.length, alphabet="".join(rules.kinds), required=required)
    for strings in _strings_for_site(rules, site):
        if strings.count():
            return strings
    raise OutOfRange(what="rules-unmet")


def _strings_for_site(rules: PasswordRules, site: SiteRules) -> Iterator[CountedStrings]:
    """Give what obeys the website's rules: with everything the person wants too, or else with only what it asks for.

    What the person left out comes in only where the website asks for a sign of it.
    """
    avoided = LOOKALIKES if rules.avoid_lookalikes else frozenset[str]()
    alphabet = site.allowed & set("".join(rules.kinds))
    required = []
    for signs in site.required:
        alphabet |= frozenset() if signs & alphabet else (signs - avoided) or signs
        required.append(signs)
    alphabet = alphabet or (site.allowed - avoided) or site.allowed
    length = max(rules.length, site.shortest or 0)
    length = min(length, site.longest or length)
    own = [kind for kind in rules.kinds if alphabet.intersection(kind)] if rules.at_least_one_of_each else []
    for wanted in ([*required, *own], required):
        yield CountedStrings(
            length=length,
            alphabet="".join(sorted(alphabet)),
            required=_least(frozenset(signs) & alphabet for signs in wanted),
            longest_run=site.longest_run,
        )


def _least(sets: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Leave out every set that a smaller one implies."""
    different = list(dict.fromkeys(sets))
    return [signs for signs in different if not any(other < signs for other in different)]

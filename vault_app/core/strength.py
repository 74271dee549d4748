"""How hard a password is to guess, in bits and in one word."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, Literal

from vault_app.core.errors import OutOfRange
from vault_app.core.secret import Secret

Level = Literal[0, 1, 2, 3, 4]
Word = Literal["very weak", "weak", "fair", "strong", "very strong"]

# Gives the estimated number of guesses as log2 (bits); 0 for the empty text.
Estimator = Callable[[Secret], float]

# What the next level takes, in bits. On average, at ten million guesses a second: 30 bits fall in a minute, 50 in
# two years, 65 in sixty thousand years; 90 is what seven Diceware words give.
THRESHOLDS: Final = (30.0, 50.0, 65.0, 90.0)

REFUSED_BELOW: Final = 50.0
GOOD_FROM: Final = 65.0

_LEVELS: Final[tuple[Level, ...]] = (0, 1, 2, 3, 4)
_WORDS: Final[tuple[Word, ...]] = ("very weak", "weak", "fair", "strong", "very strong")


@dataclass(frozen=True, slots=True)
class Strength:
    """How hard something is to guess.

    Attributes:
        bits: log2 of the guesses that it takes to be sure; never negative.
        level: 0 (very weak) to 4 (very strong), by `THRESHOLDS`.
    """

    bits: float
    level: Level

    @property
    def word(self) -> Word:
        """The level as a word: a key for the screen, which translates it."""
        return _WORDS[self.level]


def strength_of(bits: float) -> Strength:
    """Give the strength that so many bits are; more than anyone can count is very strong.

    Raises:
        OutOfRange: ("bits") not a number.
    """
    if math.isnan(bits):
        raise OutOfRange(what="bits", low=0)
    return Strength(max(0.0, bits), _LEVELS[sum(bits >= threshold for threshold in THRESHOLDS)])


def estimate(secret: Secret, *, estimator: Estimator) -> Strength:
    """Estimate how hard a text that a person chose is to guess; the empty text is never given to the estimator."""
    return strength_of(estimator(secret) if secret else 0.0)


class PassphraseVerdict(Enum):
    """Whether an own passphrase may open a vault."""

    REFUSED = auto()
    NEEDS_ACCEPTANCE = auto()
    GOOD = auto()


def passphrase_verdict(bits: float) -> PassphraseVerdict:
    """Judge an own passphrase by its estimated bits: under 50 refused, under 65 only if the person accepts the risk."""
    if bits >= GOOD_FROM:
        return PassphraseVerdict.GOOD
    return PassphraseVerdict.NEEDS_ACCEPTANCE if bits >= REFUSED_BELOW else PassphraseVerdict.REFUSED

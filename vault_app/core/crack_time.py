"""How long guessing takes, said honestly: the average, at a rate that is shown beside it."""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from vault_app.core.errors import OutOfRange

# A thousand of the fastest graphics cards at ten thousand guesses a second each, which is about what is published
# for Argon2id at its lowest recommended settings. A vault's own settings are slower to guess.
GUESSES_PER_SECOND: Final = 10_000_000.0
# What an attacker with a thousand times as much could do.
GUESSES_PER_SECOND_AT_WORST: Final = 10_000_000_000.0

_MOST_BITS: Final = 1_000.0  # far above the largest scale, and small enough for a float


class TimeUnit(StrEnum):
    """The unit that a time is given in."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    YEAR = "year"


class Scale(StrEnum):
    """The word between the number and the unit (short scale: a billion is 10^9)."""

    ONE = ""
    THOUSAND = "thousand"
    MILLION = "million"
    BILLION = "billion"
    TRILLION = "trillion"
    QUADRILLION = "quadrillion"
    QUINTILLION = "quintillion"


class Bound(StrEnum):
    """Whether the time is about that, or only known to be less or more."""

    ABOUT = "about"
    LESS = "less"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class CrackTime:
    """A time to be read, for example 2.7 / trillion / year.

    Attributes:
        value: rounded to two significant digits; 1 to 990, and 1 or 1000 where it is a bound.
    """

    value: float
    scale: Scale
    unit: TimeUnit
    bound: Bound = Bound.ABOUT

    @property
    def figure(self) -> str:
        """The value as digits, without a needless ".0"; the screen puts in its language's decimal sign."""
        return f"{self.value:g}"


# Seconds in each unit, and how many of it make the next one.
_UNITS: Final = (
    (TimeUnit.SECOND, 1.0, 60.0),
    (TimeUnit.MINUTE, 60.0, 60.0),
    (TimeUnit.HOUR, 3_600.0, 24.0),
    (TimeUnit.DAY, 86_400.0, 365.0),
)
_YEAR: Final = 365.25 * 86_400.0
_NEXT_SCALE: Final = 1_000


def crack_time(bits: float, *, rate: float = GUESSES_PER_SECOND) -> CrackTime:
    """Give the average time to guess: half of 2^bits guesses at ``rate`` guesses a second.

    Raises:
        OutOfRange: ("bits") negative or not a number; ("rate") not above 0, or not finite.
    """
    if not bits >= 0:
        raise OutOfRange(what="bits", low=0)
    if not 0 < rate < math.inf:
        raise OutOfRange(what="rate", low=0)
    seconds = 2.0 ** (min(bits, _MOST_BITS) - 1 - math.log2(rate))
    if seconds < 1:
        return CrackTime(1.0, Scale.ONE, TimeUnit.SECOND, Bound.LESS)
    for unit, length, most in _UNITS:
        value = max(1.0, _two_digits(seconds / length))
        if value < most:
            return CrackTime(value, Scale.ONE, unit)
    value = max(1.0, _two_digits(seconds / _YEAR))
    for scale in Scale:
        if value < _NEXT_SCALE:
            # Divided again and again, 350 might have become 349.99999999999994.
            return CrackTime(_two_digits(value), scale, TimeUnit.YEAR)
        value /= _NEXT_SCALE
    return CrackTime(float(_NEXT_SCALE), Scale.QUINTILLION, TimeUnit.YEAR, Bound.MORE)


def _two_digits(value: float) -> float:
    return float(f"{value:.1e}")

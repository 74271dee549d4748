import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.crack_time import (
    GUESSES_PER_SECOND_AT_WORST,
    Bound,
    CrackTime,
    Scale,
    TimeUnit,
    crack_time,
)
from vault_app.core.errors import OutOfRange

SIX_WORDS = 6 * math.log2(7776)
SEVEN_WORDS = 7 * math.log2(7776)


def said(time: CrackTime) -> str:
    return " ".join(word for word in (time.figure, time.scale, time.unit) if word)


def after(seconds: float) -> str:
    """Say the time whose average is that many seconds."""
    return said(crack_time(math.log2(seconds) + 1, rate=1))


@pytest.mark.parametrize(
    ("bits", "normally", "at_worst"),
    [
        (SIX_WORDS, "350 million year", "350 thousand year"),
        (SEVEN_WORDS, "2.7 trillion year", "2.7 billion year"),
    ],
)
def test_diceware_words_take_what_the_screen_promises(bits: float, normally: str, at_worst: str) -> None:
    assert said(crack_time(bits)) == normally
    assert said(crack_time(bits, rate=GUESSES_PER_SECOND_AT_WORST)) == at_worst


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "1 second"),
        (1.26, "1.3 second"),
        (59.4, "59 second"),
        (59.6, "1 minute"),
        (61, "1 minute"),
        (3_599, "1 hour"),
        (7_200, "2 hour"),
        (86_399, "1 day"),
        (200 * 86_400, "200 day"),
        (365 * 86_400, "1 year"),
        (1.5 * 365.25 * 86_400, "1.5 year"),
        (996 * 365.25 * 86_400, "1 thousand year"),
        (35e3 * 365.25 * 86_400, "35 thousand year"),
        (9.96e8 * 365.25 * 86_400, "1 billion year"),
        (7e16 * 365.25 * 86_400, "70 quadrillion year"),
        (9.9e20 * 365.25 * 86_400, "990 quintillion year"),
    ],
)
def test_a_time_is_said_in_the_unit_that_fits_it(seconds: float, words: str) -> None:
    assert after(seconds) == words


def test_less_than_a_second_is_said_so() -> None:
    assert crack_time(0) == CrackTime(1.0, Scale.ONE, TimeUnit.SECOND, Bound.LESS)


@pytest.mark.parametrize("bits", [200.0, 5_000.0, math.inf])
def test_times_beyond_all_scales_are_only_known_to_be_more(bits: float) -> None:
    assert crack_time(bits) == CrackTime(1_000.0, Scale.QUINTILLION, TimeUnit.YEAR, Bound.MORE)


@given(st.floats(0, 300), st.floats(0.001, 1e15))
def test_every_time_has_a_figure_of_two_digits(bits: float, rate: float) -> None:
    time = crack_time(bits, rate=rate)

    assert 1 <= time.value <= 1_000
    assert len(time.figure.replace(".", "").rstrip("0")) <= 2
    assert "e" not in time.figure


@pytest.mark.parametrize(("bits", "rate", "what"), [(-1, 1, "bits"), (math.nan, 1, "bits"), (9, 0, "rate")])
def test_a_time_needs_bits_and_a_rate(bits: float, rate: float, what: str) -> None:
    with pytest.raises(OutOfRange) as caught:
        crack_time(bits, rate=rate)

    assert caught.value.what == what


@pytest.mark.parametrize("rate", [math.inf, math.nan])
def test_a_rate_is_finite(rate: float) -> None:
    with pytest.raises(OutOfRange):
        crack_time(9, rate=rate)

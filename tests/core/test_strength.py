import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.errors import OutOfRange
from vault_app.core.secret import Secret
from vault_app.core.strength import PassphraseVerdict, Strength, estimate, passphrase_verdict, strength_of


@pytest.mark.parametrize(
    ("bits", "level", "word"),
    [
        (0, 0, "very weak"),
        (29.9, 0, "very weak"),
        (30, 1, "weak"),
        (49.9, 1, "weak"),
        (50, 2, "fair"),
        (64.9, 2, "fair"),
        (65, 3, "strong"),
        (89.9, 3, "strong"),
        (90, 4, "very strong"),
        (math.inf, 4, "very strong"),
    ],
)
def test_bits_have_a_level_and_a_word(bits: float, level: int, word: str) -> None:
    strength = strength_of(bits)

    assert (strength.bits, strength.level, strength.word) == (bits, level, word)


@given(st.floats(allow_nan=False), st.floats(allow_nan=False))
def test_more_bits_are_never_a_lower_level(first: float, second: float) -> None:
    low, high = sorted((first, second))

    assert strength_of(low).level <= strength_of(high).level


def test_bits_are_never_negative() -> None:
    assert strength_of(-3) == Strength(0.0, 0)


def test_what_is_not_a_number_is_no_strength() -> None:
    with pytest.raises(OutOfRange):
        strength_of(math.nan)


def test_a_chosen_text_is_as_strong_as_the_estimator_says() -> None:
    asked = []

    def estimator(secret: Secret) -> float:
        asked.append(secret)
        return 70.5

    secret = Secret("a text of mine")

    assert estimate(secret, estimator=estimator) == Strength(70.5, 3)
    assert asked == [secret]


def test_the_empty_text_needs_no_estimator() -> None:
    def estimator(_secret: Secret) -> float:
        raise AssertionError

    assert estimate(Secret(), estimator=estimator) == Strength(0.0, 0)


@pytest.mark.parametrize(
    ("bits", "verdict"),
    [
        (0, PassphraseVerdict.REFUSED),
        (49.99, PassphraseVerdict.REFUSED),
        (50, PassphraseVerdict.NEEDS_ACCEPTANCE),
        (64.99, PassphraseVerdict.NEEDS_ACCEPTANCE),
        (65, PassphraseVerdict.GOOD),
        (math.nan, PassphraseVerdict.REFUSED),
    ],
)
def test_an_own_passphrase_is_judged_by_its_bits(bits: float, verdict: PassphraseVerdict) -> None:
    assert passphrase_verdict(bits) is verdict

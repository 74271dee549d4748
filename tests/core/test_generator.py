import math
from itertools import product
from string import ascii_lowercase, ascii_uppercase, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.random_source import ScriptedRandom, SteadyRandom
from tests.fakes.word_lists import eff_large
from vault_app.core.errors import OutOfRange
from vault_app.core.generator import (
    LOOKALIKES,
    SYMBOLS,
    PassphraseRules,
    PasswordRules,
    PinRules,
    generate_password,
    generate_pin,
    generate_words,
    password_bits,
    pin_bits,
    usable_symbols,
    words_bits,
)


@st.composite
def password_rules(draw: st.DrawFn) -> PasswordRules:
    chosen = draw(st.lists(st.booleans(), min_size=3, max_size=3).filter(any))
    return PasswordRules(
        length=draw(st.integers(4, 128)),
        lower=chosen[0],
        upper=chosen[1],
        digits=chosen[2],
        symbols=draw(st.sampled_from(["", "!", "|", SYMBOLS])),
        avoid_lookalikes=draw(st.booleans()),
        at_least_one_of_each=draw(st.booleans()),
    )


@given(rules=password_rules(), seed=st.integers(0, 2**64 - 1))
def test_a_password_obeys_its_rules(rules: PasswordRules, seed: int) -> None:
    made = generate_password(rules, SteadyRandom(seed)).reveal()

    assert len(made) == rules.length
    assert set(made) <= set("".join(rules.kinds))
    if rules.at_least_one_of_each:
        assert all(set(kind) & set(made) for kind in rules.kinds)
    if rules.avoid_lookalikes:
        assert not LOOKALIKES & set(made)


def test_the_default_is_twenty_characters_of_all_four_kinds() -> None:
    rules = PasswordRules()

    made = generate_password(rules, SteadyRandom()).reveal()

    assert len(made) == 20
    assert rules.kinds == (ascii_lowercase, ascii_uppercase, digits, "!@#$%&*-_=+?.:")


def test_bits_count_the_passwords_that_the_rules_allow() -> None:
    free = PasswordRules(at_least_one_of_each=False)
    pin_like = PasswordRules(length=4, lower=False, upper=False, symbols="!")

    assert math.isclose(password_bits(free), 20 * math.log2(76))
    assert math.isclose(password_bits(pin_like), math.log2(11**4 - 10**4 - 1))
    assert 0 < password_bits(free) - password_bits(PasswordRules()) < 0.2


def test_lookalikes_are_left_out() -> None:
    kinds = PasswordRules(symbols="|!", avoid_lookalikes=True).kinds

    assert kinds == ("abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "!")


def test_a_kind_of_lookalikes_only_is_not_asked_for() -> None:
    rules = PasswordRules(length=8, symbols="|", avoid_lookalikes=True)

    assert len(rules.kinds) == 3
    assert generate_password(rules, SteadyRandom())


@pytest.mark.parametrize("length", [3, 129])
def test_a_password_has_4_to_128_characters(length: int) -> None:
    with pytest.raises(OutOfRange) as caught:
        PasswordRules(length=length)

    assert (caught.value.what, caught.value.low, caught.value.high) == ("length", 4, 128)


@pytest.mark.parametrize("symbols", ["a", "5", "!!", "§", " ", "\n"])
def test_symbols_are_ascii_signs_each_once(symbols: str) -> None:
    with pytest.raises(OutOfRange) as caught:
        PasswordRules(symbols=symbols)

    assert caught.value.what == "symbols"


def test_rules_that_leave_no_character_are_refused() -> None:
    with pytest.raises(OutOfRange) as caught:
        PasswordRules(lower=False, upper=False, digits=False, symbols="|", avoid_lookalikes=True)

    assert caught.value.what == "alphabet"


@given(st.text())
def test_whatever_is_typed_as_symbols_the_usable_ones_make_rules(typed: str) -> None:
    assert PasswordRules(symbols=usable_symbols(typed)).symbols == usable_symbols(typed)


def test_usable_symbols_keep_their_order() -> None:
    assert usable_symbols("?a!? §1-") == "?!-"


@pytest.mark.parametrize("length", [4, 6, 12])
def test_a_pin_is_digits_with_their_bits(length: int) -> None:
    made = generate_pin(PinRules(length=length), SteadyRandom()).reveal()

    assert len(made) == length
    assert made.isdecimal()
    assert math.isclose(pin_bits(PinRules(length=length)), math.log2(10**length))


def test_every_pin_can_come() -> None:
    places = product(*(range(0, 10**left, 10 ** (left - 1)) for left in (4, 3, 2, 1)))
    made = {generate_pin(PinRules(length=4), ScriptedRandom(n)).reveal() for n in places}

    assert len(made) == 10**4


@pytest.mark.parametrize("length", [3, 13])
def test_a_pin_has_4_to_12_digits(length: int) -> None:
    with pytest.raises(OutOfRange) as caught:
        PinRules(length=length)

    assert (caught.value.low, caught.value.high) == (4, 12)


def test_passphrase_rules_give_words_and_their_bits() -> None:
    rules = PassphraseRules(words=3, separator="_", capital=True, digit=True)

    made = generate_words(rules, eff_large(), ScriptedRandom([0, 1, 2, 0, 7])).reveal()

    assert made == "Abacus7_Abdomen_Abdominal"
    assert math.isclose(words_bits(rules, eff_large()), math.log2(7776**3 * 3 * 10))


def test_six_words_joined_by_hyphens_are_the_default() -> None:
    assert generate_words(PassphraseRules(), eff_large(), ScriptedRandom([0] * 6)).reveal() == "-".join(["abacus"] * 6)
    assert math.isclose(words_bits(PassphraseRules(), eff_large()), 77.549, abs_tol=0.001)

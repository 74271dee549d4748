import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.adapters.system.strength_zxcvbn import LONGEST, estimated_bits
from vault_app.core.secret import Secret


def bits(text: str) -> float:
    return estimated_bits(Secret(text))


def test_what_everybody_uses_is_weak() -> None:
    assert bits("password") < 5
    assert bits("Password1!") < 30


def test_the_empty_text_has_no_bits() -> None:
    assert bits("") == 0.0


def test_what_is_not_utf8_has_no_bits() -> None:
    assert estimated_bits(Secret(b"\xff\xfe")) == 0.0


def test_a_long_random_password_is_worth_more_than_the_library_counts() -> None:
    assert bits("kX7!pQ2#mZ9&vL4@tR6%") > 65


def test_seven_random_words_are_good() -> None:
    assert 70 < bits("lumpy gizmo frantic unplug ozone shrapnel cosigner") < 200


def test_seven_random_words_without_spaces_are_good() -> None:
    assert bits("lumpygizmofranticunplugozoneshrapnelcosigner") > 65


def test_the_same_again_adds_little() -> None:
    assert bits("abcabcabcabcabcabcabcabcabcabc") < 30
    once = "kX7!pQ2#mZ9&vL4@"
    assert bits(once + once) < 2 * bits(once)


def test_what_is_beyond_the_longest_counts_for_nothing() -> None:
    text = "kX7!pQ2#mZ9&vL4@tR6%" * 5

    assert bits(text[:LONGEST]) == bits(text[:LONGEST] + "xyz")


@given(st.text(max_size=60))
def test_bits_are_never_negative_and_always_a_number(text: str) -> None:
    assert 0.0 <= bits(text) < 2000


@pytest.mark.parametrize("text", ["\x00", "🔑", "\n" * 50, "é" * 100])
def test_odd_texts_are_estimated_too(text: str) -> None:
    assert bits(text) >= 0.0

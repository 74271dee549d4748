import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.errors import InvalidPassphrase
from vault_app.core.passphrase_text import (
    WHITE_SPACE,
    check_new_passphrase,
    normalise_into,
    normalise_passphrase,
)
from vault_app.core.secret import Secret

SPACED_ASCII = st.text(st.sampled_from("ab \t\n\r\x0b\x0c\x1c\x00~"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("correct horse", "correct horse"),
        ("  correct \t\r\n horse\u3000", "correct horse"),
        ("cafe\u0301", "café"),
        ("\ufb01ne\u00a0\u2003print", "fine print"),
        ("Case Stays", "Case Stays"),
        (" \u2028\u2029 ", ""),
        ("\u0085a\u1680b\u205f", "a b"),
        ("a\x1cb", "a\x1cb"),
        ("zero\u200bwidth", "zero\u200bwidth"),
    ],
)
def test_spellings_of_one_passphrase_become_one(typed: str, meant: str) -> None:
    assert normalise_passphrase(typed) == meant


def test_white_space_is_unicodes_property_of_25_characters() -> None:
    beyond = set("\x1c\x1d\x1e\x1f")
    pythons = {chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()}

    assert len(WHITE_SPACE) == 25
    assert set(map(chr, WHITE_SPACE)) == pythons - beyond


@given(st.text())
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise_passphrase(text)

    assert normalise_passphrase(once) == once
    assert unicodedata.is_normalized("NFKC", once)


@given(st.one_of(SPACED_ASCII, st.text()))
def test_the_bytes_are_those_of_the_normalised_text(text: str) -> None:
    assert normalise_into(Secret(text)) == normalise_passphrase(text).encode()


def test_normalising_leaves_the_secret_as_it_was() -> None:
    secret = Secret("  two   words ")

    normalise_into(secret)

    assert secret.reveal() == "  two   words "


def test_bytes_that_are_no_text_are_an_encoding_error() -> None:
    with pytest.raises(UnicodeDecodeError):
        normalise_into(Secret(b"\xff"))


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "empty"),
        (" \u3000\t", "empty"),
        ("a\x00b", "control"),
        ("a\x1fb", "control"),
        ("é\x9f", "control"),
        ("pile \u0378", "unassigned"),
        ("\ue000 mine", "private-use"),
        (b"\xed\xa0\x80 half", "surrogate"),
    ],
)
def test_a_new_passphrase_that_might_not_open_again_is_refused(typed: str | bytes, reason: str) -> None:
    with pytest.raises(InvalidPassphrase) as caught:
        check_new_passphrase(Secret(typed))

    assert caught.value.reason == reason


@pytest.mark.parametrize("typed", ["x", "seven words\tof mine", "Grüße aus Kӧln", "密碼 \U0001f511"])
def test_an_ordinary_new_passphrase_passes(typed: str) -> None:
    secret = Secret(typed)

    check_new_passphrase(secret)

    assert secret.reveal() == typed

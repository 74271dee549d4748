import pytest

from vault_app.core.crack_time import crack_time
from vault_app.ui.crack_time_words import time_words
from vault_app.ui.create.crack_words import (
    estimate_title,
    explanation,
    randomness_title,
    theft_sentence,
)


@pytest.mark.parametrize(
    ("bits", "words"),
    [
        (0, "less than a second"),
        (30, "about 54 seconds"),
        (40, "about 15 hours"),
        (77.5, "about 340 million years"),
        (90.47, "about 2.7 trillion years"),
        (900, "more than 1000 quintillion years"),
    ],
)
def test_a_time_reads_as_people_say_it(bits: float, words: str) -> None:
    assert time_words(crack_time(bits)) == words


def test_seven_words_say_ninety_bits() -> None:
    assert randomness_title(90.47) == "90 bits of randomness"


def test_six_words_say_seventy_eight_bits() -> None:
    assert randomness_title(77.55) == "78 bits of randomness"


def test_an_own_passphrase_is_only_estimated() -> None:
    assert estimate_title(61.9) == "61 bits by estimate"


def test_the_sentence_names_the_rate_and_the_time() -> None:
    sentence = theft_sentence(90.47)

    assert "10 million guesses a second" in sentence
    assert "about 2.7 trillion years" in sentence


def test_the_explanation_says_what_the_words_do_not_help_against() -> None:
    paragraphs = explanation(90.47, 7, 7776)

    assert "7 words make 90.5 bits" in paragraphs[0]
    assert "about 2.7 billion years" in paragraphs[2]
    assert "infected" in paragraphs[3]

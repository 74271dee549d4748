import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.random_source import ScriptedRandom, SteadyRandom
from tests.fakes.word_lists import EFF_LARGE, eff_large, four_letter_words
from vault_app.core.errors import OutOfRange
from vault_app.core.passphrase import WordList, generate_passphrase, parse_word_list, passphrase_bits

RULES = st.fixed_dictionaries(
    {
        "count": st.integers(3, 20),
        "separator": st.text(" !-._/", max_size=3),
        "capital": st.booleans(),
        "digit": st.booleans(),
    }
)


def refused(**changes: object) -> str:
    with pytest.raises(OutOfRange) as caught:
        passphrase_bits(eff_large(), **changes)  # type: ignore[arg-type]
    return caught.value.what


def test_the_shipped_list_has_the_effs_7776_words() -> None:
    words = eff_large().words

    assert len(words) == len(set(words)) == 6**5
    assert (words[0], words[-1]) == ("abacus", "zoom")
    assert math.isclose(eff_large().bits_per_word, 12.925, abs_tol=0.001)


def test_the_shipped_list_comes_with_its_attribution() -> None:
    notice = (EFF_LARGE.parents[1] / "licences" / "EFF-wordlist.txt").read_text(encoding="utf-8")

    assert "Joseph Bonneau" in notice
    assert "https://creativecommons.org/licenses/by/3.0/us/" in notice


def test_no_word_of_the_shipped_list_begins_another() -> None:
    assert eff_large().prefix_free


def test_a_list_with_dice_numbers_reads_like_the_same_list_without() -> None:
    words = four_letter_words()
    dice = "".join(f"1{number:04}\t{word}\n" for number, word in enumerate(words))
    numbered = dice.translate(str.maketrans("0789", "1234"))

    assert parse_word_list(numbered).words == parse_word_list("\n\n".join(words)).words == words


def test_words_are_read_in_nfkc() -> None:
    spelled = four_letter_words("e\u0301clair")

    assert parse_word_list("\n".join(spelled)).words[-1] == "éclair"


@pytest.mark.parametrize(
    "other",
    ["akuz", "Akuz", "two words", "", "e\u0301", "\u0301a"],
    ids=["repeated", "differs in case", "white space", "empty", "not NFKC", "joins its left neighbour"],
)
def test_a_word_that_could_be_mistaken_is_refused(other: str) -> None:
    words = (*four_letter_words(), other)

    with pytest.raises(OutOfRange) as caught:
        WordList("odd", words)

    assert caught.value.what == "word-list"


def test_a_short_list_is_refused() -> None:
    with pytest.raises(OutOfRange):
        WordList("short", four_letter_words()[:999])


def test_a_passphrase_is_the_words_that_chance_named() -> None:
    source = ScriptedRandom([0, 7775, 1])

    made = generate_passphrase(eff_large(), source=source, count=3)

    assert made.reveal() == "abacus zoom abdomen"
    assert source.asked == [7776, 7776, 7776]


def test_seven_words_joined_by_spaces_are_the_default() -> None:
    made = generate_passphrase(eff_large(), source=SteadyRandom())

    assert len(made.reveal().split(" ")) == 7
    assert math.isclose(passphrase_bits(eff_large()), 90.474, abs_tol=0.001)


def test_every_word_gets_a_capital_and_one_gets_the_digit() -> None:
    source = ScriptedRandom([0, 7775, 1, 1, 9])

    made = generate_passphrase(eff_large(), source=source, count=3, separator="-", capital=True, digit=True)

    assert made.reveal() == "Abacus-Zoom9-Abdomen"
    assert source.asked[-2:] == [3, 10]


def test_words_outside_ascii_are_joined_whole() -> None:
    words = WordList("umlauts", four_letter_words())

    assert generate_passphrase(words, source=ScriptedRandom([1, 2, 3]), count=3).reveal() == "akuä akuö akuü"


def test_the_digit_adds_its_value_and_its_place() -> None:
    added = passphrase_bits(eff_large(), count=4, digit=True) - passphrase_bits(eff_large(), count=4)

    assert math.isclose(added, math.log2(40))


@given(seed=st.integers(0, 2**32), rules=RULES)
def test_the_words_can_always_be_told_apart_again(seed: int, rules: dict[str, object]) -> None:
    made = generate_passphrase(eff_large(), source=SteadyRandom(seed), **rules).reveal()  # type: ignore[arg-type]

    found, digits = taken_apart(made, str(rules["separator"]))

    assert len(found) == rules["count"]
    assert digits == int(bool(rules["digit"]))


def taken_apart(text: str, separator: str) -> tuple[list[str], int]:
    """Read words from the left: the list is prefix-free, so at most one fits."""
    spellings = {word: word for word in eff_large().words}
    found, digits = [], 0
    while text:
        word = next(word for size in range(1, 11) if (word := spellings.get(text[:size].lower(), "")))
        found.append(word)
        text = text[len(word) :]
        if text[:1].isdecimal():
            digits += 1
            text = text[1:]
        assert not text or text.startswith(separator)
        text = text[len(separator) :]
    return found, digits


@pytest.mark.parametrize("count", [2, 21])
def test_too_few_or_too_many_words_are_refused(count: int) -> None:
    assert refused(count=count) == "words"


@pytest.mark.parametrize("separator", ["----", "a", "1", "\u2013", "\t"])
def test_a_separator_is_at_most_three_ascii_signs(separator: str) -> None:
    assert refused(separator=separator) == "separator"


def test_words_that_begin_other_words_need_a_sign_between_them() -> None:
    words = WordList("nested", four_letter_words("ak", "x-y"))

    assert not words.prefix_free
    assert passphrase_bits(words, separator=" ") == 7 * math.log2(1_000)
    for separator in ("", "-"):
        with pytest.raises(OutOfRange) as caught:
            generate_passphrase(words, source=SteadyRandom(), separator=separator)
        assert caught.value.what == "separator"


def test_no_digit_is_added_to_words_that_end_in_digits() -> None:
    words = WordList("numbered", four_letter_words("a1"))

    with pytest.raises(OutOfRange) as caught:
        generate_passphrase(words, source=SteadyRandom(), digit=True)

    assert caught.value.what == "word-list"

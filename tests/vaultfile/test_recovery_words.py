import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.word_lists import eff_large
from vault_app.core.errors import OutOfRange, WrongRecoveryKey
from vault_app.core.secret import Secret
from vault_app.vaultfile.recovery_words import UnreadableRecoveryWords, seed_of, words_of

WORDS = eff_large().words
SEED = bytes(range(32))


def typed(text: str) -> Secret:
    return seed_of(Secret(text), WORDS)


def seed_or_number(text: str) -> Secret | int:
    """Give the seed, or the number of the word that was refused."""
    try:
        return typed(text)
    except UnreadableRecoveryWords as error:
        return error.word


def refused(text: str) -> UnreadableRecoveryWords:
    with pytest.raises(UnreadableRecoveryWords) as caught:
        typed(text)
    return caught.value


@given(st.binary(min_size=32, max_size=32))
def test_the_words_give_the_seed_back(seed: bytes) -> None:
    words = words_of(Secret(seed), WORDS)

    assert len(words.reveal().split(" ")) == 21
    assert seed_of(words, WORDS) == Secret(seed)


@pytest.mark.parametrize("seed", [bytes(32), b"\xff" * 32])
def test_the_first_and_last_seed_have_words_too(seed: bytes) -> None:
    assert seed_of(words_of(Secret(seed), WORDS), WORDS) == Secret(seed)


def test_spacing_and_capitals_do_not_matter() -> None:
    text = words_of(Secret(SEED), WORDS).reveal()

    assert typed(text.upper().replace(" ", "\n ")) == Secret(SEED)


@pytest.mark.parametrize("position", [1, 11, 21])
def test_an_unknown_word_is_named_by_its_number(position: int) -> None:
    words = words_of(Secret(SEED), WORDS).reveal().split()
    words[position - 1] = "zzzzz"

    error = refused(" ".join(words))

    assert (error.word, error.count) == (position, 21)
    assert "zzzzz" not in str(error)


@given(position=st.integers(0, 20), word=st.sampled_from(WORDS))
def test_another_word_of_the_list_is_nearly_always_seen(position: int, word: str) -> None:
    words = words_of(Secret(SEED), WORDS).reveal().split()
    changed = [*words[:position], word, *words[position + 1 :]]

    read = seed_or_number(" ".join(changed))

    # One in 256 slips passes the check byte; it is another key, which no vault has.
    assert read == 0 or (read == Secret(SEED)) is (word == words[position])


@pytest.mark.parametrize("count", [0, 1, 20, 22, 40])
def test_too_few_or_too_many_words_are_refused(count: int) -> None:
    error = refused(" ".join(["abacus"] * count))

    assert (error.word, error.count) == (0, count)


def test_words_that_stand_for_too_large_a_number_are_refused() -> None:
    assert refused(" ".join([WORDS[-1]] * 21)).word == 0


def test_a_wrong_check_is_refused() -> None:
    words = words_of(Secret(SEED), WORDS).reveal().split()
    last = WORDS.index(words[-1])
    words[-1] = WORDS[last + 1 if last % 256 < 255 else last - 1]

    assert refused(" ".join(words)).word == 0


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(UnreadableRecoveryWords):
        seed_of(Secret(b"\xff\xfe"), WORDS)


def test_it_is_a_wrong_recovery_key_for_whoever_asks_no_further() -> None:
    assert isinstance(refused("no"), WrongRecoveryKey)


def test_another_list_is_refused() -> None:
    with pytest.raises(OutOfRange):
        words_of(Secret(SEED), WORDS[:-1])
    with pytest.raises(OutOfRange):
        seed_of(Secret("x"), (*WORDS, "more"))

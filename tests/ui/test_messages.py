from collections.abc import Iterator
from pathlib import Path

import pytest

from vault_app.core import errors
from vault_app.ui import messages
from vault_app.ui.messages import Action, VaultFile, label_of, words_for


def tree(kind: type[errors.VaultAppError]) -> Iterator[type[errors.VaultAppError]]:
    for below in kind.__subclasses__():
        yield below
        yield from tree(below)


def raised_kinds() -> list[type[errors.VaultAppError]]:
    """Every error that is raised: those with nothing below them, and the clipboard's plain one."""
    return [
        kind
        for kind in tree(errors.VaultAppError)
        if kind.__module__.startswith(errors.__name__) and not kind.__subclasses__()
    ]


FACTS: dict[str, object] = {
    "version": 2,
    "where": "body",
    "memory_kib": 4_000_000,
    "passes": 9,
    "lanes": 1,
    "needed_kib": 262_144,
    "number": 3,
    "pinned": 5,
    "reason": "newer",
    "bits": 41.0,
    "needs_consent": False,
    "what": "length",
    "days": 14,
    "seconds": 20.0,
    "most": 64 << 20,
    "size": 80 << 20,
}


def example(kind: type[errors.VaultAppError], **more: object) -> errors.VaultAppError:
    return kind(**{name: FACTS[name] for name in kind._facts if name in FACTS}, **more)


@pytest.mark.parametrize("kind", raised_kinds(), ids=lambda kind: kind.__name__)
def test_every_error_has_words_of_its_own(kind: type[errors.VaultAppError]) -> None:
    message = words_for(example(kind))

    assert kind in messages._WORDS
    assert message.title.endswith(".")
    assert "%" not in message.title + message.body


@pytest.mark.parametrize("kind", raised_kinds(), ids=lambda kind: kind.__name__)
def test_no_message_uses_a_word_that_people_do_not(kind: type[errors.VaultAppError]) -> None:
    message = words_for(example(kind))

    text = f"{message.title} {message.body}".lower()
    assert not [word for word in ("database", "credential", "hmac", "attribute", "exception") if word in text]


def test_an_error_derived_from_a_known_one_has_its_words() -> None:
    class Special(errors.WrongRecoveryKey):
        pass

    assert words_for(Special()) == words_for(errors.WrongRecoveryKey())


def test_an_error_without_words_is_a_mistake_of_the_program() -> None:
    class Unknown(errors.VaultAppError):
        pass

    with pytest.raises(LookupError):
        words_for(Unknown())


def test_a_wrong_passphrase_says_nothing_of_damage() -> None:
    message = words_for(errors.WrongPassphrase())

    assert message.title == "That passphrase did not open the vault."
    assert message.body == "Check the word order and the spaces between words."
    assert Action.FORGOTTEN in message.actions


def test_damage_behind_the_right_key_says_that_the_passphrase_is_right() -> None:
    message = words_for(errors.Damaged(where="body", key_was_right=True))

    assert message.title == "This vault file is damaged."
    assert message.body.startswith("Your passphrase is right, but part of the file cannot be read.")


def test_damage_that_shows_before_the_passphrase_matters_says_nothing_of_it() -> None:
    assert "passphrase" not in words_for(errors.Damaged(where="check")).body


def test_a_file_that_is_no_vault_is_named_with_its_size() -> None:
    message = words_for(errors.NotAVault(), VaultFile("northpine.vault", 2048))

    assert message.title == "This is not a vault file, or its beginning is damaged."
    assert message.body == "northpine.vault is 2.0 kB and does not start like a vault."


def test_a_file_of_unknown_size_is_named_all_the_same() -> None:
    assert words_for(errors.NotAVault(), VaultFile("a.vault")).body == "a.vault does not start like a vault."


def test_a_storage_error_names_its_file() -> None:
    message = words_for(errors.NotFound(path=Path("somewhere/northpine.vault")))

    assert message.body.startswith("northpine.vault was moved")


def test_a_busy_lock_names_its_holder() -> None:
    error = errors.InUse(path=Path("northpine.vault"), user="mia", host="LAPTOP-7", pid=7, since_ms=1)

    message = words_for(error)

    assert message.title == "northpine.vault is open in another window or on another computer."
    assert message.body.startswith("Opened by mia on LAPTOP-7 at ")


def test_a_full_disk_says_how_much_is_needed() -> None:
    message = words_for(errors.DiskFull(needed_bytes=3_000_000))

    assert message.title == "Not saved: the disk is full."
    assert message.body.endswith("Needs 2.9 MB.")


def test_an_empty_passphrase_is_told_from_an_odd_one() -> None:
    empty = words_for(errors.InvalidPassphrase(reason="empty"))

    assert empty.body != words_for(errors.InvalidPassphrase(reason="control")).body


def test_a_weak_passphrase_that_may_be_accepted_says_so() -> None:
    assert "accept the risk" in words_for(errors.WeakPassphrase(bits=55.4, needs_consent=True)).body


def test_a_value_out_of_range_names_the_range() -> None:
    assert words_for(errors.OutOfRange(what="length", low=8, high=64)).body == "It has to be between 8 and 64."


@pytest.mark.parametrize("action", Action)
def test_every_action_has_words_for_its_button(action: Action) -> None:
    assert label_of(action)


@pytest.mark.parametrize(("reason", "word"), [("account", "account"), ("pgp", "PGP"), ("newer", "newer")])
def test_a_file_that_only_another_program_reads_says_why(reason: str, word: str) -> None:
    assert word in words_for(errors.FileNotForUs(reason=reason)).body


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"entries": 100_000}, "100000 entries"),
        ({"columns": 500}, "more than 500 columns"),
        ({"lines": 5_000_000}, "more than 5000000 lines"),
        ({"parts": 20_000}, "more than 20000 files"),
        ({"most": 256 << 20}, "up to 256.0 MB"),
    ],
)
def test_a_file_that_is_too_large_says_what_it_has_too_much_of(facts: dict[str, int], words: str) -> None:
    assert words in words_for(errors.FileTooLarge(**facts)).body.replace(",", "")

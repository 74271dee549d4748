import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from vault_app.cli.exit_codes import Exit
from vault_app.cli.said import Words
from vault_app.cli.words import field_name, words_for
from vault_app.core import errors
from vault_app.core.ids import PASSWORD, TITLE
from vault_app.core.validation import Problem, ProblemCode
from vault_app.vaultfile.recovery_words import UnreadableRecoveryWords

PLACE = Path("/vaults/work.vault")
FACTS: dict[type[errors.VaultAppError], errors.VaultAppError] = {
    errors.FileTooLarge: errors.FileTooLarge(most=64 << 20),
    errors.FileUnsafe: errors.FileUnsafe(reason="entities"),
    errors.FileNotForUs: errors.FileNotForUs(reason="account"),
    errors.AttachmentTooLarge: errors.AttachmentTooLarge(size=17 << 20, most=16 << 20),
    errors.AttachmentUnreadable: errors.AttachmentUnreadable(reason="gone"),
    errors.AttachmentNotSaved: errors.AttachmentNotSaved(reason="disk-full"),
    errors.NewerVersion: errors.NewerVersion(version=2),
    errors.PassphraseDue: errors.PassphraseDue(days=14),
    errors.KeychainTimeout: errors.KeychainTimeout(seconds=20),
    errors.Damaged: errors.Damaged(where="body"),
    errors.CostTooHigh: errors.CostTooHigh(memory_kib=1, passes=2, lanes=3),
    errors.NotEnoughMemory: errors.NotEnoughMemory(needed_kib=262_144),
    errors.RolledBack: errors.RolledBack(number=3, pinned=5),
    errors.ReadOnly: errors.ReadOnly(reason="newer"),
    errors.InvalidPassphrase: errors.InvalidPassphrase(reason="control"),
    errors.WeakPassphrase: errors.WeakPassphrase(bits=41.2, needs_consent=False),
    errors.OutOfRange: errors.OutOfRange(what="length", low=4, high=128),
}


def every_error() -> Iterator[type[errors.VaultAppError]]:
    """Give each error that can be raised: those that are no groups."""
    found = [errors.VaultAppError]
    for kind in found:
        below = kind.__subclasses__()
        found += below
        if not below and kind.__module__.startswith(errors.__name__):
            yield kind


@pytest.mark.parametrize("kind", list(every_error()), ids=lambda kind: kind.__name__)
def test_every_error_has_words_of_its_own(kind: type[errors.VaultAppError]) -> None:
    words = words_for(FACTS.get(kind) or kind())

    assert words.sentence.endswith(".")
    assert words.code in set(Exit) - {Exit.DONE}
    assert "\n" not in str(words)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.AmbiguousItem(ids=("ab",)), 2),
        (errors.WrongPassphrase(), 3),
        (errors.WrongRecoveryKey(), 3),
        (errors.NoMatchingSlot(), 3),
        (errors.Damaged(where="body"), 4),
        (FACTS[errors.CostTooHigh], 4),
        (errors.NotAVault(), 5),
        (errors.NewerVersion(version=2), 5),
        (errors.NotFound(), 6),
        (errors.ItemNotFound(), 6),
        (errors.InUse(), 7),
        (errors.NotAllowed(), 8),
        (errors.DiskFull(), 8),
        (errors.StorageFailed(), 8),
        (errors.ReadOnly(reason="newer"), 9),
        (errors.WeakPassphrase(bits=1, needs_consent=False), 9),
        (errors.OutOfRange(what="length"), 9),
        (errors.InvalidDraft(), 9),
        (errors.AlreadyExists(), 9),
        (errors.ClipboardUnsafe(), 9),
        (errors.Locked(), 1),
    ],
)
def test_exit_codes_are_those_that_scripts_stand_on(error: errors.VaultAppError, code: int) -> None:
    assert words_for(error).code == code


def test_an_error_without_words_is_a_mistake_of_this_program() -> None:
    with pytest.raises(LookupError):
        words_for(errors.VaultAppError())


def said(error: errors.VaultAppError) -> str:
    return str(words_for(error))


def test_damage_says_that_the_passphrase_was_right_only_if_it_was() -> None:
    assert "passphrase is right" in said(errors.Damaged(where="body", key_was_right=True))
    assert "passphrase" not in said(errors.Damaged(where="header"))


def test_a_busy_vault_names_who_has_it() -> None:
    assert "ann on desk7 (process 42)" in said(errors.InUse(user="ann", host="desk7", pid=42))
    assert "someone on another computer" in said(errors.InUse())


def test_storage_errors_name_the_place() -> None:
    assert str(PLACE) in said(errors.NotFound(path=PLACE))
    assert "the file" in said(errors.NotFound())


def test_a_full_disk_says_how_much_is_needed() -> None:
    assert "4 KiB" in said(errors.DiskFull(needed_bytes=4000))
    assert "KiB" not in said(errors.DiskFull())


@pytest.mark.parametrize(
    ("number", "words"), [(errno.EISDIR, "is a folder"), (errno.EFBIG, "too large"), (errno.EIO, "EIO"), (0, "(0)")]
)
def test_another_failure_of_the_disk_says_which(number: int, words: str) -> None:
    assert words in said(errors.StorageFailed(path=PLACE, errno=number))


def test_a_title_that_several_items_have_lists_their_ids() -> None:
    assert "ab12, cd34" in said(errors.AmbiguousItem(ids=("ab12", "cd34")))


def test_a_draft_names_every_problem() -> None:
    problems = (Problem(TITLE, ProblemCode.MISSING), Problem(PASSWORD, ProblemCode.CONTROL_CHARACTERS))

    assert "title is missing; password has control characters" in said(errors.InvalidDraft(problems=problems))


@pytest.mark.parametrize("code", list(ProblemCode))
def test_every_problem_of_a_draft_has_words(code: ProblemCode) -> None:
    assert "is wrong" not in said(errors.InvalidDraft(problems=(Problem(TITLE, code),)))


def test_a_weak_passphrase_says_whether_the_risk_may_be_accepted() -> None:
    assert "--accept-weak" in said(errors.WeakPassphrase(bits=60, needs_consent=True))
    assert "--accept-weak" not in said(errors.WeakPassphrase(bits=40, needs_consent=False))


def test_an_empty_passphrase_is_called_that() -> None:
    assert "is empty" in said(errors.InvalidPassphrase(reason="empty"))


def test_what_is_out_of_range_says_the_range() -> None:
    assert "The length is out of range. Use 4 to 128." in said(errors.OutOfRange(what="length", low=4, high=128))
    assert "The word list is out of range." in said(errors.OutOfRange(what="word-list"))


def test_a_vault_that_is_read_only_for_an_unknown_reason_is_still_named() -> None:
    assert "some reason" in said(errors.ReadOnly(reason="some reason"))


def test_words_without_a_next_step_end_after_their_sentence() -> None:
    assert str(Words("That is all.", "", Exit.REFUSED)) == "That is all."


def test_fields_are_called_by_their_names() -> None:
    assert field_name(PASSWORD) == "password"
    assert field_name(b"\x01" * 16) == "01" * 16
    assert field_name(b"") == ""


@pytest.mark.parametrize(
    ("word", "count", "words"),
    [(5, 21, "Word 5"), (0, 20, "21 words; 20 were given"), (0, 21, "do not fit together"), (22, 22, "Word 22")],
)
def test_words_of_a_recovery_sheet_that_cannot_be_read_say_where(word: int, count: int, words: str) -> None:
    error = UnreadableRecoveryWords(word=word, count=count)

    assert words in said(error)
    assert words_for(error).code == Exit.WRONG_CREDENTIAL


def test_a_recovery_key_of_another_vault_is_called_that() -> None:
    assert "does not open this vault" in said(errors.WrongRecoveryKey())


def test_a_file_that_only_another_program_reads_says_why() -> None:
    assert "PGP" in said(errors.FileNotForUs(reason="pgp"))
    assert "newer" in said(errors.FileNotForUs(reason="newer"))


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"entries": 100_000}, "100,000 entries"),
        ({"columns": 500}, "more than 500 columns"),
        ({"lines": 5_000_000}, "5,000,000 lines"),
        ({"parts": 20_000}, "20,000 files inside"),
        ({"most": 256 << 20}, "256 MiB"),
    ],
)
def test_a_file_that_is_too_large_says_what_it_has_too_much_of(facts: dict[str, int], words: str) -> None:
    assert words in words_for(errors.FileTooLarge(**facts)).sentence

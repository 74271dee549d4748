"""Words for files of other programs that cannot be read."""

from collections.abc import Callable
from typing import Any, Final

from vault_app.cli.exit_codes import Exit
from vault_app.cli.said import Words
from vault_app.core import errors

_UNCHANGED: Final = "Nothing was changed."

_ELSEWHERE: Final = {
    "account": ("It is encrypted for an account.", "Export it with a password of its own instead."),
    "pgp": ("It is encrypted with PGP.", "Decrypt it first."),
}


def _too_large(error: errors.FileTooLarge) -> Words:
    if error.columns:
        return Words(f"The table has more than {error.columns:,} columns.", _UNCHANGED, Exit.REFUSED)
    counts = {"entries": error.entries, "lines": error.lines, "files inside": error.parts}
    most = next((f"{count:,} {name}" for name, count in counts.items() if count), f"{error.most // 2**20} MiB")
    return Words(f"The file is too large: up to {most} are read.", "Export in smaller parts.", Exit.REFUSED)


def _not_for_us(error: errors.FileNotForUs) -> Words:
    sentence, next_step = _ELSEWHERE.get(error.reason, ("A newer version of the other program wrote it.", _UNCHANGED))
    return Words(sentence, next_step, Exit.REFUSED)


TRANSFER_WORDS: Final[dict[type, Words | Callable[[Any], Words]]] = {
    errors.UnknownSource: Words(
        "No program that is known here writes files like this.", "Name its kind with --from.", Exit.REFUSED
    ),
    errors.FileEmpty: Words("There is nothing in the file to import.", _UNCHANGED, Exit.NOT_FOUND),
    errors.ReadingStopped: Words("Reading was stopped.", _UNCHANGED, Exit.REFUSED),
    errors.FileTooLarge: _too_large,
    errors.FileDamaged: Words("The file is damaged or was cut off.", "Export it once more.", Exit.DAMAGED),
    errors.FileUnsafe: Words("The file is built to do harm and was not read.", _UNCHANGED, Exit.REFUSED),
    errors.FileLocked: Words("The file has a passphrase of its own.", "Give it when asked.", Exit.WRONG_CREDENTIAL),
    errors.WrongFilePassphrase: Words(
        "The file's own passphrase is wrong.", "It is not that of the vault.", Exit.WRONG_CREDENTIAL
    ),
    errors.FileCostTooHigh: Words(
        "Opening the file would take too much memory or time.",
        "Lower its key derivation and export again.",
        Exit.DAMAGED,
    ),
    errors.FileNotForUs: _not_for_us,
}

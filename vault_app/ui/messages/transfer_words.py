"""Words for files of other programs that cannot be read."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QLocale

from vault_app.core import errors
from vault_app.ui.messages.message import Action, Message, VaultFile, file_size, translate

_ANOTHER: Final = (Action.CHOOSE_ANOTHER,)


def _unchanged() -> str:
    return translate("messages", "Nothing was changed in the vault.")


def _unknown(_error: errors.UnknownSource, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "No program that we know writes files like this."),
        translate("messages", "Export again as CSV or JSON, or tell what its columns mean."),
        _ANOTHER,
    )


def _empty(_error: errors.FileEmpty, _file: VaultFile) -> Message:
    return Message(translate("messages", "There is nothing in this file to import."), _unchanged(), _ANOTHER)


def _too_large(error: errors.FileTooLarge, _file: VaultFile) -> Message:
    counted = {
        translate("messages", "Files of up to %1 entries are read. Export in smaller parts."): error.entries,
        translate("messages", "It has more than %1 columns."): error.columns,
        translate("messages", "It has more than %1 lines. Export in smaller parts."): error.lines,
        translate("messages", "It holds more than %1 files. Export in smaller parts."): error.parts,
    }
    words = next((words.replace("%1", QLocale().toString(most)) for words, most in counted.items() if most), "")
    if not words:
        words = translate("messages", "Files of up to %1 are read. Export in smaller parts.")
        words = words.replace("%1", file_size(error.most))
    title = translate("messages", "This file is too large.")
    if error.columns:
        title = translate("messages", "This table cannot be read.")
    return Message(title, words, _ANOTHER)


def _stopped(_error: errors.ReadingStopped, _file: VaultFile) -> Message:
    return Message(translate("messages", "Reading was stopped."), _unchanged(), _ANOTHER)


def _damaged(_error: errors.FileDamaged, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "This file is damaged, or was cut off."),
        translate("messages", "Nothing was changed in the vault. Export it once more."),
        _ANOTHER,
    )


def _unsafe(_error: errors.FileUnsafe, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "This file was not read: it is built to do harm."),
        translate("messages", "Nothing was changed in the vault. Ask where the file comes from."),
        _ANOTHER,
    )


def _locked(_error: errors.FileLocked, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "This file has a passphrase of its own."),
        translate("messages", "Type the one it was exported with."),
    )


def _wrong(_error: errors.WrongFilePassphrase, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "That passphrase did not open the file."),
        translate("messages", "It is the file's own passphrase, not that of the vault."),
        (Action.TRY_AGAIN,),
    )


def _cost(_error: errors.FileCostTooHigh, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Opening this file would take too much memory or time."),
        translate("messages", "Lower its key derivation in the program that wrote it, and export again."),
        _ANOTHER,
    )


def _not_for_us(error: errors.FileNotForUs, _file: VaultFile) -> Message:
    bodies = {
        "account": translate("messages", "It is encrypted for an account. Export with a password of its own instead."),
        "pgp": translate("messages", "It is encrypted with PGP. Decrypt it first, or export without."),
        "newer": translate("messages", "A newer version of the other program wrote it."),
    }
    return Message(
        translate("messages", "This file cannot be read here."), bodies.get(error.reason, _unchanged()), _ANOTHER
    )


TRANSFER_WORDS: Final[dict[type[BaseException], Callable[[Any, VaultFile], Message]]] = {
    errors.UnknownSource: _unknown,
    errors.FileEmpty: _empty,
    errors.ReadingStopped: _stopped,
    errors.FileTooLarge: _too_large,
    errors.FileDamaged: _damaged,
    errors.FileUnsafe: _unsafe,
    errors.FileLocked: _locked,
    errors.WrongFilePassphrase: _wrong,
    errors.FileCostTooHigh: _cost,
    errors.FileNotForUs: _not_for_us,
}

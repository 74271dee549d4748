"""The vault does not open: words for the credential, the file and its key."""

from collections.abc import Callable
from typing import Any, Final

from vault_app.core import errors
from vault_app.ui.messages.message import Action, Message, VaultFile, file_size, name_of, translate


def _wrong_passphrase(_error: errors.WrongPassphrase, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "That passphrase did not open the vault."),
        translate("messages", "Check the word order and the spaces between words."),
        (Action.SHOW_PASSPHRASE, Action.FORGOTTEN),
    )


def _wrong_recovery(_error: errors.WrongRecoveryKey, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "These recovery words do not open this vault."),
        translate("messages", "They may be from the sheet of another vault, or from an older sheet of this one."),
        (Action.TRY_AGAIN,),
    )


def _no_slot(_error: errors.NoMatchingSlot, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "This vault cannot be opened in this way."),
        translate("messages", "It holds no key of this kind. Nothing was changed."),
        (Action.CHOOSE_ANOTHER,),
    )


def _not_a_vault(_error: errors.NotAVault, file: VaultFile) -> Message:
    if file.size is None:
        body = translate("messages", "%1 does not start like a vault.").replace("%1", name_of(file))
    else:
        body = (
            translate("messages", "%1 is %2 and does not start like a vault.")
            .replace("%1", name_of(file))
            .replace("%2", file_size(file.size))
        )
    return Message(
        translate("messages", "This is not a vault file, or its beginning is damaged."),
        body,
        (Action.CHOOSE_ANOTHER, Action.SHOW_BACKUPS),
    )


def _newer(error: errors.NewerVersion, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "This vault was saved by a newer version."),
        translate(
            "messages",
            "It needs a version that reads format %1; you have one that reads format 1. Nothing was changed.",
        ).replace("%1", str(error.version)),
        (Action.HOW_TO_UPDATE, Action.CHOOSE_ANOTHER),
    )


def _damaged(error: errors.Damaged, _file: VaultFile) -> Message:
    if error.key_was_right:
        body = translate(
            "messages", "Your passphrase is right, but part of the file cannot be read. Nothing was changed."
        )
    else:
        body = translate("messages", "Part of the file cannot be read. Nothing was changed.")
    return Message(
        translate("messages", "This vault file is damaged."),
        body,
        (Action.OPEN_BACKUP, Action.SHOW_BACKUPS, Action.SAVE_REPORT),
    )


def _cost(error: errors.CostTooHigh, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "This vault file is damaged, or was made to harm."),
        translate(
            "messages",
            "It asks for %1 MiB of memory and %2 passes to open, which no vault of this app needs. Nothing was tried.",
        )
        .replace("%1", str(error.memory_kib // 1024))
        .replace("%2", str(error.passes)),
        (Action.SHOW_BACKUPS, Action.SAVE_REPORT),
    )


def _memory(error: errors.NotEnoughMemory, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "There is not enough free memory to open the vault."),
        translate("messages", "It needs %1 MiB for a moment. Close some programs and try again.").replace(
            "%1", str(error.needed_kib // 1024)
        ),
        (Action.TRY_AGAIN,),
    )


def _rolled_back(error: errors.RolledBack, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "This is an older copy of the vault."),
        translate("messages", "It is save %1; this computer last saw save %2. It is open for reading only.")
        .replace("%1", str(error.number))
        .replace("%2", str(error.pinned)),
        (Action.OPEN_ANYWAY, Action.SHOW_BACKUPS),
    )


def _key_changed(_error: errors.KeyChanged, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "The key of this vault has changed."),
        translate(
            "messages",
            "That is right if the passphrase was changed on another computer. If nobody did that, somebody may have"
            " put another file in its place.",
        ),
        (Action.OPEN_ANYWAY,),
    )


def _key_retired(_error: errors.KeyRetired, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "This copy has an old key and is not opened."),
        translate(
            "messages", "The passphrase was changed after it was made. Open the present file, or a newer backup."
        ),
        (Action.CHOOSE_ANOTHER, Action.SHOW_BACKUPS),
    )


OPENING_WORDS: Final[dict[type[BaseException], Callable[[Any, VaultFile], Message]]] = {
    errors.WrongPassphrase: _wrong_passphrase,
    errors.WrongRecoveryKey: _wrong_recovery,
    errors.NoMatchingSlot: _no_slot,
    errors.NotAVault: _not_a_vault,
    errors.NewerVersion: _newer,
    errors.Damaged: _damaged,
    errors.CostTooHigh: _cost,
    errors.NotEnoughMemory: _memory,
    errors.RolledBack: _rolled_back,
    errors.KeyChanged: _key_changed,
    errors.KeyRetired: _key_retired,
}

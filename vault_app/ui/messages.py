"""The one place where errors become words: what happened, what it means, what to do next."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from vault_app.core import errors

translate = QCoreApplication.translate


class Action(Enum):
    """What a person can do about it; the screen that shows the message offers those it can carry out."""

    TRY_AGAIN = auto()
    SHOW_PASSPHRASE = auto()
    FORGOTTEN = auto()
    CHOOSE_ANOTHER = auto()
    OPEN_BACKUP = auto()
    SAVE_COPY = auto()
    LARGE_TYPE = auto()
    OPEN_ANYWAY = auto()


@dataclass(frozen=True, slots=True)
class Message:
    """A title, a body and the actions that may help."""

    title: str
    body: str = ""
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class VaultFile:
    """The file a message is about: its name, and its size in bytes where known."""

    name: str
    size: int | None = None


E = TypeVar("E", bound=errors.VaultAppError)
_Words = Callable[[E, VaultFile], Message]

_NO_FILE: Final = VaultFile("")


def label_of(action: Action) -> str:
    """Give the words on the button of an action."""
    return {
        Action.TRY_AGAIN: translate("messages", "Try again"),
        Action.SHOW_PASSPHRASE: translate("messages", "Show"),
        Action.FORGOTTEN: translate("messages", "Forgotten passphrase?"),
        Action.CHOOSE_ANOTHER: translate("messages", "Choose another file"),
        Action.OPEN_BACKUP: translate("messages", "Show backups"),
        Action.SAVE_COPY: translate("messages", "Save a copy…"),
        Action.LARGE_TYPE: translate("messages", "Show in large type"),
        Action.OPEN_ANYWAY: translate("messages", "Use this copy"),
    }[action]


def words_for(error: errors.VaultAppError, file: VaultFile = _NO_FILE) -> Message:
    """Say what an error means to the person in front of the window."""
    if not file.name and isinstance(error, errors.StorageError) and error.path is not None:
        file = VaultFile(error.path.name)
    for kind in type(error).__mro__:
        words = _WORDS.get(kind)
        if words is not None:
            return words(error, file)
    raise LookupError(type(error).__name__)


def file_size(size: int) -> str:
    """Give a size as people write it."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def _name(file: VaultFile) -> str:
    return file.name or translate("messages", "The file")


# --- the vault does not open -----------------------------------------------------------------------------


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
        body = translate("messages", "%1 does not start like a vault.").replace("%1", _name(file))
    else:
        body = (
            translate("messages", "%1 is %2 and does not start like a vault.")
            .replace("%1", _name(file))
            .replace("%2", file_size(file.size))
        )
    return Message(
        translate("messages", "This is not a vault file, or its beginning is damaged."),
        body,
        (Action.CHOOSE_ANOTHER, Action.OPEN_BACKUP),
    )


def _newer(error: errors.NewerVersion, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "This vault was saved by a newer version."),
        translate(
            "messages", "Its format is %1; this version reads format 1. Nothing was changed. Update the app to open it."
        ).replace("%1", str(error.version)),
        (Action.CHOOSE_ANOTHER,),
    )


def _damaged(error: errors.Damaged, _file: VaultFile) -> Message:
    if error.key_was_right:
        body = translate(
            "messages", "Your passphrase is right, but part of the file cannot be read. Nothing was changed."
        )
    else:
        body = translate("messages", "Part of the file cannot be read. Nothing was changed.")
    return Message(
        translate("messages", "This vault file is damaged."), body, (Action.OPEN_BACKUP, Action.CHOOSE_ANOTHER)
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
        (Action.OPEN_BACKUP, Action.CHOOSE_ANOTHER),
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
        (Action.OPEN_ANYWAY, Action.OPEN_BACKUP),
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
        (Action.CHOOSE_ANOTHER, Action.OPEN_BACKUP),
    )


# --- storage ---------------------------------------------------------------------------------------------


def _not_found(_error: errors.NotFound, file: VaultFile) -> Message:
    return Message(
        translate("messages", "There is no vault at this place any more."),
        translate("messages", "%1 was moved, renamed or deleted, or its drive is not connected.").replace(
            "%1", _name(file)
        ),
        (Action.TRY_AGAIN, Action.CHOOSE_ANOTHER),
    )


def _exists(_error: errors.AlreadyExists, file: VaultFile) -> Message:
    return Message(
        translate("messages", "There is a file with this name already."),
        translate("messages", "%1 is left as it is. Choose another name or place.").replace("%1", _name(file)),
        (Action.CHOOSE_ANOTHER,),
    )


def _not_allowed(_error: errors.NotAllowed, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "The system does not allow this here."),
        translate("messages", "Reading or writing at this place is not permitted to you. Nothing was changed."),
        (Action.CHOOSE_ANOTHER,),
    )


def _in_use(error: errors.InUse, file: VaultFile) -> Message:
    title = translate("messages", "%1 is open in another window or on another computer.").replace("%1", _name(file))
    if not error.user:
        return Message(title, translate("messages", "Try again in a moment."), (Action.TRY_AGAIN,))
    time = QLocale().toString(QDateTime.fromMSecsSinceEpoch(error.since_ms).time(), QLocale.FormatType.ShortFormat)
    body = (
        translate("messages", "Held by %1 on %2 since %3. Try again in a moment.")
        .replace("%1", error.user)
        .replace("%2", error.host)
        .replace("%3", time)
    )
    return Message(title, body, (Action.TRY_AGAIN,))


def _changed_elsewhere(_error: errors.ChangedElsewhere, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "The vault was changed by somebody else again and again."),
        translate("messages", "Your change is kept here and the file is untouched."),
        (Action.TRY_AGAIN,),
    )


def _disk_full(error: errors.DiskFull, _file: VaultFile) -> Message:
    body = translate("messages", "Your change is kept here and the old file is untouched.")
    if error.needed_bytes:
        body += " " + translate("messages", "Needs %1.").replace("%1", file_size(error.needed_bytes))
    return Message(translate("messages", "Not saved: the disk is full."), body, (Action.TRY_AGAIN,))


def _storage_failed(error: errors.StorageFailed, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "The disk did not do what was asked."),
        translate("messages", "The system says error %1. What was there before is untouched.").replace(
            "%1", str(error.errno)
        ),
        (Action.TRY_AGAIN,),
    )


# --- work on an open vault -------------------------------------------------------------------------------


def _locked(_error: errors.Locked, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "The vault was locked meanwhile."),
        translate("messages", "Nothing was done. Unlock it and try again."),
    )


def _read_only(error: errors.ReadOnly, _file: VaultFile) -> Message:
    bodies = {
        "newer": translate("messages", "A newer version saved it. Update the app to change it."),
        "rolled-back": translate("messages", "It is an older copy than this computer last saw."),
        "key-changed": translate("messages", "Its key has changed, and nobody has confirmed that yet."),
        "no-permission": translate("messages", "Opened read-only."),
    }
    return Message(
        translate("messages", "You can read this vault but not write to it."),
        bodies.get(error.reason, translate("messages", "Opened read-only.")),
    )


def _item_gone(_error: errors.ItemNotFound, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "This item is not in the vault any more."),
        translate("messages", "It was deleted for good, perhaps on another computer."),
    )


def _ambiguous(error: errors.AmbiguousItem, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Several items have this title."),
        translate("messages", "%1 items share it. Choose one of them in the list.").replace("%1", str(len(error.ids))),
    )


def _invalid_draft(_error: errors.InvalidDraft, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "This cannot be saved yet."),
        translate("messages", "What is wrong stands beside each field."),
    )


def _invalid_passphrase(error: errors.InvalidPassphrase, _file: VaultFile) -> Message:
    if error.reason == "empty":
        body = translate("messages", "Type at least one word.")
    else:
        body = translate(
            "messages",
            "It holds a character that other computers might read differently. Use letters, digits and signs.",
        )
    return Message(translate("messages", "This passphrase cannot be used."), body)


def _weak(error: errors.WeakPassphrase, _file: VaultFile) -> Message:
    bits = QLocale().toString(int(error.bits))
    if error.needs_consent:
        body = translate("messages", "It is worth about %1 bits by estimate. Make it longer, or accept the risk.")
    else:
        body = translate(
            "messages",
            "It is worth about %1 bits by estimate; a vault needs at least 50. Make it longer, or use the words.",
        )
    return Message(translate("messages", "This passphrase is too easy to guess."), body.replace("%1", bits))


def _out_of_range(error: errors.OutOfRange, _file: VaultFile) -> Message:
    if error.low is not None and error.high is not None:
        body = (
            translate("messages", "It has to be between %1 and %2.")
            .replace("%1", f"{error.low:g}")
            .replace("%2", f"{error.high:g}")
        )
    else:
        body = translate("messages", "Choose another value.")
    return Message(translate("messages", "This value is not possible."), body)


def _limit(_error: errors.LimitReached, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "The vault is full."),
        translate(
            "messages",
            "It would grow beyond what a vault can hold. Nothing was changed; start a second vault for more.",
        ),
    )


# --- the desktop -----------------------------------------------------------------------------------------


def _clipboard(_error: errors.ClipboardError, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Could not copy."),
        translate("messages", "The clipboard did not take it."),
        (Action.TRY_AGAIN, Action.LARGE_TYPE),
    )


def _clipboard_busy(_error: errors.ClipboardBusy, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Could not copy."),
        translate("messages", "Another program holds the clipboard."),
        (Action.TRY_AGAIN, Action.LARGE_TYPE),
    )


def _clipboard_unsafe(_error: errors.ClipboardUnsafe, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Not copied."),
        translate("messages", "The clipboard here cannot keep secrets out of its history."),
        (Action.LARGE_TYPE,),
    )


def _clipboard_missing(_error: errors.ClipboardMissing, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Could not copy."),
        translate("messages", "There is no clipboard here."),
        (Action.LARGE_TYPE,),
    )


def _keychain(_error: errors.KeychainError, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "The keyring did not answer."),
        translate("messages", "Type your passphrase instead."),
    )


def _keychain_missing(_error: errors.KeychainMissing, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Quick unlock is not available here."),
        translate("messages", "No keyring is running on this computer. Type the passphrase; everything else works."),
    )


def _keychain_cancelled(_error: errors.KeychainCancelled, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Quick unlock was cancelled."),
        translate("messages", "Type your passphrase instead."),
    )


def _keychain_useless(_error: errors.KeychainError, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Quick unlock does not open this vault any more."),
        translate("messages", "Type your passphrase instead. You can turn quick unlock on again in the settings."),
    )


def _passphrase_due(error: errors.PassphraseDue, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "Type your passphrase this time."),
        translate("messages", "Quick unlock asks for it every %1 days, so that you do not forget it.").replace(
            "%1", str(error.days)
        ),
    )


def _transfer(_error: errors.TransferError, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "The file could not be taken over."),
        translate("messages", "Nothing was changed in the vault."),
        (Action.CHOOSE_ANOTHER,),
    )


# Groups are not listed: each error that is raised has words of its own, and a test holds the tree against this.
_WORDS: Final[dict[type[BaseException], Callable[..., Message]]] = {
    errors.WrongPassphrase: _wrong_passphrase,
    errors.WrongRecoveryKey: _wrong_recovery,
    errors.NoMatchingSlot: _no_slot,
    errors.PassphraseDue: _passphrase_due,
    errors.NotAVault: _not_a_vault,
    errors.NewerVersion: _newer,
    errors.Damaged: _damaged,
    errors.CostTooHigh: _cost,
    errors.NotEnoughMemory: _memory,
    errors.RolledBack: _rolled_back,
    errors.KeyChanged: _key_changed,
    errors.KeyRetired: _key_retired,
    errors.NotFound: _not_found,
    errors.AlreadyExists: _exists,
    errors.NotAllowed: _not_allowed,
    errors.InUse: _in_use,
    errors.ChangedElsewhere: _changed_elsewhere,
    errors.DiskFull: _disk_full,
    errors.StorageFailed: _storage_failed,
    errors.Locked: _locked,
    errors.ReadOnly: _read_only,
    errors.ItemNotFound: _item_gone,
    errors.AmbiguousItem: _ambiguous,
    errors.InvalidDraft: _invalid_draft,
    errors.InvalidPassphrase: _invalid_passphrase,
    errors.WeakPassphrase: _weak,
    errors.OutOfRange: _out_of_range,
    errors.LimitReached: _limit,
    errors.ClipboardError: _clipboard,
    errors.ClipboardBusy: _clipboard_busy,
    errors.ClipboardUnsafe: _clipboard_unsafe,
    errors.ClipboardMissing: _clipboard_missing,
    errors.KeychainMissing: _keychain_missing,
    errors.KeychainLocked: _keychain,
    errors.KeychainRefused: _keychain,
    errors.KeychainTimeout: _keychain,
    errors.KeychainCancelled: _keychain_cancelled,
    errors.KeychainNoEntry: _keychain_useless,
    errors.KeychainGarbage: _keychain_useless,
    errors.TransferError: _transfer,
}

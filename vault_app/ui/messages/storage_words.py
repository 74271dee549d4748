"""Words for what goes wrong with files."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QDateTime, QLocale

from vault_app.core import errors
from vault_app.ui.messages.message import Action, Message, VaultFile, file_size, name_of, translate


def _not_found(_error: errors.NotFound, file: VaultFile) -> Message:
    return Message(
        translate("messages", "There is no vault at this place any more."),
        translate("messages", "%1 was moved, renamed or deleted, or its drive is not connected.").replace(
            "%1", name_of(file)
        ),
        (Action.TRY_AGAIN, Action.SHOW_BACKUPS, Action.CHOOSE_ANOTHER, Action.SAVE_ELSEWHERE),
    )


def _exists(_error: errors.AlreadyExists, file: VaultFile) -> Message:
    return Message(
        translate("messages", "There is a file with this name already."),
        translate("messages", "%1 is left as it is. Choose another name or place.").replace("%1", name_of(file)),
        (Action.CHOOSE_ANOTHER,),
    )


def _not_allowed(_error: errors.NotAllowed, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "The system does not allow this here."),
        translate("messages", "Reading or writing at this place is not permitted to you. Nothing was changed."),
        (Action.TRY_AGAIN, Action.CHOOSE_ANOTHER, Action.SAVE_ELSEWHERE),
    )


_IN_USE: Final = (Action.TRY_AGAIN, Action.OPEN_READ_ONLY, Action.TAKE_LOCK)


def _in_use(error: errors.InUse, file: VaultFile) -> Message:
    title = translate("messages", "%1 is open in another window or on another computer.").replace("%1", name_of(file))
    if not error.user:
        return Message(title, translate("messages", "Try again in a moment."), _IN_USE)
    time = QLocale().toString(QDateTime.fromMSecsSinceEpoch(error.since_ms).time(), QLocale.FormatType.ShortFormat)
    body = (
        translate("messages", "Opened by %1 on %2 at %3.")
        .replace("%1", error.user)
        .replace("%2", error.host)
        .replace("%3", time)
    )
    return Message(title, body, _IN_USE)


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
    return Message(
        translate("messages", "Not saved: the disk is full."), body, (Action.TRY_AGAIN, Action.SAVE_ELSEWHERE)
    )


def _storage_failed(error: errors.StorageFailed, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "The disk did not do what was asked."),
        translate("messages", "The system says error %1. What was there before is untouched.").replace(
            "%1", str(error.errno)
        ),
        (Action.TRY_AGAIN, Action.SAVE_ELSEWHERE),
    )


STORAGE_WORDS: Final[dict[type[BaseException], Callable[[Any, VaultFile], Message]]] = {
    errors.NotFound: _not_found,
    errors.AlreadyExists: _exists,
    errors.NotAllowed: _not_allowed,
    errors.InUse: _in_use,
    errors.ChangedElsewhere: _changed_elsewhere,
    errors.DiskFull: _disk_full,
    errors.StorageFailed: _storage_failed,
}

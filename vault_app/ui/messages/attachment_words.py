"""Words for files that cannot be taken into an item, or out of it."""

from collections.abc import Callable
from typing import Any, Final

from vault_app.core import errors
from vault_app.ui.messages.message import Message, VaultFile, file_size, translate


def _too_large(error: errors.AttachmentTooLarge, _file: VaultFile) -> Message:
    words = translate(
        "messages", "It has %1; files of up to %2 are kept. Keep it elsewhere, encrypted, and its key here."
    )
    sizes = words.replace("%1", file_size(error.size)).replace("%2", file_size(error.most))
    return Message(translate("messages", "This file is too large for the vault."), sizes)


def _empty(_error: errors.AttachmentEmpty, _file: VaultFile) -> Message:
    return Message(
        translate("messages", "There is nothing in this file."), translate("messages", "An empty file is not kept.")
    )


def _unreadable(error: errors.AttachmentUnreadable, _file: VaultFile) -> Message:
    bodies = {
        "gone": translate("messages", "It is not there any more."),
        "no-permission": translate("messages", "You have no right to read it."),
        "not-a-file": translate("messages", "It is a folder or a device. Choose a file."),
    }
    body = bodies.get(error.reason, translate("messages", "Its disk or the network failed. Try again."))
    return Message(translate("messages", "This file could not be read."), body)


def _not_saved(error: errors.AttachmentNotSaved, _file: VaultFile) -> Message:
    bodies = {
        "no-permission": translate("messages", "You have no right to write there. Choose another folder."),
        "disk-full": translate("messages", "The disk is full. Choose another place."),
    }
    body = bodies.get(error.reason, translate("messages", "The disk or the network failed. Try again."))
    return Message(translate("messages", "The file was not saved."), body)


ATTACHMENT_WORDS: Final[dict[type[BaseException], Callable[[Any, VaultFile], Message]]] = {
    errors.AttachmentTooLarge: _too_large,
    errors.AttachmentEmpty: _empty,
    errors.AttachmentUnreadable: _unreadable,
    errors.AttachmentNotSaved: _not_saved,
}

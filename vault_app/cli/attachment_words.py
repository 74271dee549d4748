"""Files that cannot be taken into an item, or out of it, as words."""

from collections.abc import Callable
from typing import Any, Final

from vault_app.cli.exit_codes import Exit
from vault_app.cli.said import Words
from vault_app.core import errors

_UNREADABLE: Final = {
    "gone": "it is not there",
    "no-permission": "there is no right to read it",
    "not-a-file": "it is a folder or a device",
}
_NOT_SAVED: Final = {"no-permission": "there is no right to write there", "disk-full": "the disk is full"}


def _too_large(error: errors.AttachmentTooLarge) -> Words:
    said = f"The file has {error.size} bytes; an item keeps files of up to {error.most} bytes."
    return Words(said, "Keep it elsewhere, encrypted, and its key here.", Exit.REFUSED)


def _unreadable(error: errors.AttachmentUnreadable) -> Words:
    why = _UNREADABLE.get(error.reason, "its disk or the network failed")
    return Words(f"The file could not be read: {why}.", "Nothing was changed.", Exit.REFUSED)


def _not_saved(error: errors.AttachmentNotSaved) -> Words:
    why = _NOT_SAVED.get(error.reason, "the disk or the network failed")
    return Words(f"The file was not saved: {why}.", "Choose another place with --output.", Exit.STORAGE_FAILED)


ATTACHMENT_WORDS: Final[dict[type, Words | Callable[[Any], Words]]] = {
    errors.AttachmentTooLarge: _too_large,
    errors.AttachmentEmpty: Words("There is nothing in the file.", "An empty file is not kept.", Exit.REFUSED),
    errors.AttachmentUnreadable: _unreadable,
    errors.AttachmentNotSaved: _not_saved,
}

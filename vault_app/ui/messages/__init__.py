"""The one place where errors become words: what happened, what it means, what to do next."""

from collections.abc import Callable
from typing import Any, Final

from vault_app.core import errors
from vault_app.ui.messages.attachment_words import ATTACHMENT_WORDS
from vault_app.ui.messages.desktop_words import DESKTOP_WORDS
from vault_app.ui.messages.leak_words import LEAK_WORDS
from vault_app.ui.messages.message import Action, Message, VaultFile, file_size, label_of, moment, open_backup_of
from vault_app.ui.messages.opening_words import OPENING_WORDS
from vault_app.ui.messages.storage_words import STORAGE_WORDS
from vault_app.ui.messages.transfer_words import TRANSFER_WORDS
from vault_app.ui.messages.work_words import WORK_WORDS

__all__ = ["Action", "Message", "VaultFile", "file_size", "label_of", "moment", "open_backup_of", "words_for"]

_NO_FILE: Final = VaultFile("")

# Groups are not listed: each error that is raised has words of its own, and a test holds the tree against this.
_WORDS: Final[dict[type[BaseException], Callable[[Any, VaultFile], Message]]] = {
    **OPENING_WORDS,
    **STORAGE_WORDS,
    **WORK_WORDS,
    **DESKTOP_WORDS,
    **TRANSFER_WORDS,
    **LEAK_WORDS,
    **ATTACHMENT_WORDS,
}


def words_for(error: errors.VaultAppError, file: VaultFile = _NO_FILE) -> Message:
    """Say what an error means to the person in front of the window."""
    if not file.name and isinstance(error, errors.StorageError) and error.path is not None:
        file = VaultFile(error.path.name)
    for kind in type(error).__mro__:
        words = _WORDS.get(kind)
        if words is not None:
            return words(error, file)
    raise LookupError(type(error).__name__)

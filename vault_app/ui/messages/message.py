"""What a message is made of: a title, a body, and the actions that may help."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QLocale

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


def file_size(size: int) -> str:
    """Give a size as people write it."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def name_of(file: VaultFile) -> str:
    """Give the name of the file, or words for one that has none."""
    return file.name or translate("messages", "The file")

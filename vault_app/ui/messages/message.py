"""What a message is made of: a title, a body, and the actions that may help."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from vault_app.ui.days import shown_form
from vault_app.ui.sizes import file_size

__all__ = [
    "Action",
    "Message",
    "VaultFile",
    "file_size",
    "label_of",
    "moment",
    "name_of",
    "open_backup_of",
    "translate",
]

translate = QCoreApplication.translate


class Action(Enum):
    """What a person can do about it; the screen that shows the message offers those it can carry out."""

    TRY_AGAIN = auto()
    SHOW_PASSPHRASE = auto()
    FORGOTTEN = auto()
    CHOOSE_ANOTHER = auto()
    OPEN_BACKUP = auto()
    SHOW_BACKUPS = auto()
    SAVE_REPORT = auto()
    SAVE_COPY = auto()
    SAVE_ELSEWHERE = auto()
    OPEN_READ_ONLY = auto()
    TAKE_LOCK = auto()
    HOW_TO_UPDATE = auto()
    WHY = auto()
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
        Action.OPEN_BACKUP: translate("messages", "Open the newest backup"),
        Action.SHOW_BACKUPS: translate("messages", "Show backups"),
        Action.SAVE_REPORT: translate("messages", "Save a report"),
        Action.SAVE_COPY: translate("messages", "Save a copy…"),
        Action.SAVE_ELSEWHERE: translate("messages", "Save somewhere else"),
        Action.OPEN_READ_ONLY: translate("messages", "Open read-only"),
        Action.TAKE_LOCK: translate("messages", "It is not open any more…"),
        Action.HOW_TO_UPDATE: translate("messages", "How to update"),
        Action.WHY: translate("messages", "Why?"),
        Action.LARGE_TYPE: translate("messages", "Show in large type"),
        Action.OPEN_ANYWAY: translate("messages", "Use this copy"),
    }[action]


def open_backup_of(time_ms: int) -> str:
    """Give the words on the button that opens the backup of that time: "Open the backup of 22 Nov 18:40"."""
    return translate("messages", "Open the backup of %1").replace("%1", moment(time_ms))


def moment(time_ms: int) -> str:
    """Give a time as people say it when the year goes without saying: "22 Nov 18:40"."""
    when = QDateTime.fromMSecsSinceEpoch(time_ms)
    if when.date().year() != QDate.currentDate().year():
        return QLocale().toString(when.date(), shown_form())
    clock = QLocale().toString(when.time(), QLocale.FormatType.ShortFormat)
    day = QLocale().toString(when.date(), translate("messages", "d MMM"))
    return f"{day} {clock}"


def name_of(file: VaultFile) -> str:
    """Give the name of the file, or words for one that has none."""
    return file.name or translate("messages", "The file")

"""What is told in passing about a vault that was just opened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vault_app.ui.happenings import Note
from vault_app.ui.plural import plural

if TYPE_CHECKING:
    from vault_app.services.session import Notice

translate = QCoreApplication.translate


def note_for(notice: "Notice") -> Note | None:
    """Give the words for a notice; None for what needs no telling."""
    match notice.kind:
        case "merged":
            changes = plural(translate("notices", "merged %n change(s)", "", notice.count), notice.count)
            return Note(translate("notices", "This vault was changed elsewhere."), changes, icon="info")
        case "no-permission":
            return Note(
                translate("notices", "You can read this vault but not write to it."),
                translate("notices", "Opened read-only."),
                icon="lock",
                seconds=0,
            )
        case "newer":
            return Note(
                translate("notices", "A newer version saved this vault."),
                translate("notices", "Opened read-only. Update the app to change it."),
                icon="lock",
                seconds=0,
            )
        case "other-copy":
            return Note(
                translate("notices", "This is not the copy last seen here."),
                translate("notices", "It does not come from it, and there is nothing to merge it with."),
                icon="alert-triangle",
                seconds=0,
            )
        case "recovery-changed":
            return Note(
                translate("notices", "This vault has a new recovery key."),
                translate("notices", "The old recovery sheet does not open it any more."),
                icon="info",
                seconds=0,
            )
    return None

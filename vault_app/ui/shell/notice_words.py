"""What is told in passing about a vault that was just opened."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from vault_app.ui.happenings import Note
from vault_app.ui.messages import Action, label_of
from vault_app.ui.plural import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vault_app.services.session import Notice

translate = QCoreApplication.translate

# What a person can accept: the copy is then the one to go on with.
_ALARMS: Final = ("older-copy", "key-changed")
_ROADS: Final = {
    "newer": Action.HOW_TO_UPDATE,
    "no-permission": Action.SAVE_COPY,
    "set-aside": Action.SHOW_BACKUPS,
}


def confirmed_note() -> Note:
    """Give the words for a copy that a person confirmed."""
    return Note(translate("notices", "This copy is used from now on."))


def note_for(
    notice: "Notice", *, confirm: "Callable[[], object]", roads: "Mapping[str, Callable[[], object]] | None" = None
) -> Note | None:
    """Give the words for a notice; None for what needs no telling.

    Args:
        notice: what is to be told.
        confirm: accepts a copy that raised an alarm.
        roads: what else can be done, by kind of notice: "newer" tells how to update, "no-permission" saves a copy,
            "set-aside" shows where it can be merged.
    """
    if notice.kind == "merged":
        changes = plural(translate("notices", "merged %n change(s)", "", notice.count), notice.count)
        return Note(translate("notices", "This vault was changed elsewhere."), changes, icon="info")
    if notice.kind == "other-file":
        return _other_file(notice.count)
    words = _lasting_words(notice)
    if words is None:
        return None
    title, detail, icon = words
    if notice.kind in _ALARMS:
        return Note(title, detail, icon, action=translate("notices", "Use this copy"), act=confirm, seconds=0)
    road = (roads or {}).get(notice.kind)
    if road is not None:
        return Note(title, detail, icon, action=label_of(_ROADS[notice.kind]), act=road, seconds=0)
    return Note(title, detail, icon, seconds=0)


def _other_file(missing: int) -> Note:
    """Give the words for a copy that was opened in the place of a damaged file."""
    kept = translate("notices", "The damaged file is a backup now.")
    if missing == 0:
        return Note(translate("notices", "Opened, and nothing is missing."), kept, seconds=12)
    title = translate("notices", "An earlier copy is open in place of the damaged file.")
    lost = (
        plural(translate("notices", "%n save(s) are missing.", "", missing), missing)
        if missing > 0
        else translate("notices", "What was saved later is not in it.")
    )
    return Note(title, f"{lost} {kept}", icon="info", seconds=15)


def _lasting_words(notice: "Notice") -> tuple[str, str, str] | None:
    behind = plural(
        translate("notices", "%n save(s) are missing. Open for reading only.", "", notice.count), notice.count
    )
    return {
        "older-copy": (
            translate("notices", "This is an older copy than this computer last saw."),
            behind,
            "alert-triangle",
        ),
        "key-changed": (
            translate("notices", "The key of this vault has changed."),
            translate("notices", "Right if the passphrase was changed elsewhere. Open for reading only."),
            "alert-triangle",
        ),
        "other-copy": (
            translate("notices", "This is not the copy last seen here."),
            translate("notices", "It does not come from it, and there is nothing to merge it with."),
            "alert-triangle",
        ),
        "set-aside": (
            translate("notices", "What was last seen here is not in this copy."),
            translate("notices", "It is kept on this computer, beside the backups."),
            "info",
        ),
        "recovery-changed": (
            translate("notices", "This vault has a new recovery key."),
            translate("notices", "The old recovery sheet does not open it any more."),
            "info",
        ),
        "unconfirmed": (
            translate("notices", "Saved, but the disk did not confirm it."),
            translate("notices", "A power cut may undo the last save. Check the disk and save a copy elsewhere."),
            "alert-triangle",
        ),
        "newer": (
            translate("notices", "A newer version saved this vault."),
            translate("notices", "Opened read-only. Update the app to change it."),
            "lock",
        ),
        "no-permission": (
            translate("notices", "You can read this vault but not write to it."),
            translate("notices", "Opened read-only."),
            "lock",
        ),
    }.get(notice.kind)

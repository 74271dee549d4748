"""Moving and copying items into another open vault: saved there first, then put into the bin here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vault_app.core.errors import VaultAppError
from vault_app.ui.browse.housekeeping import Chosen, Housekeeping
from vault_app.ui.happenings import Note
from vault_app.ui.plural import plural

if TYPE_CHECKING:
    from vault_app.core.changes import Change
    from vault_app.services.editing import SaveResult
    from vault_app.services.move_items import CopiedItems
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge

# ruff: noqa: PLC0415  # the services bring in cryptography, and are called in a lane


class BetweenVaults(QObject):
    """Knows the other open vaults, and takes items there; each half is done in the lane of its vault."""

    def __init__(self, bridge: "SessionBridge", keeping: Housekeeping, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._keeping = bridge, keeping

    def others(self) -> "list[Session]":
        """Give the other open vaults that something can be saved in."""
        shown = self._bridge.session
        return [each for each in self._bridge.sessions() if each is not shown and each.read_only is None]

    def copy(self, chosen: Chosen, target: "Session") -> None:
        """Save copies in the other vault."""
        self._begin(chosen, target, then=self._tell_copied)

    def move(self, chosen: Chosen, target: "Session") -> None:
        """Save copies in the other vault, and put the items here into the bin once they are there."""
        self._begin(chosen, target, then=self._delete_here)

    def _begin(self, chosen: Chosen, target: "Session", *, then: "_Then") -> None:
        source, doors = self._bridge.session, self._bridge.doors
        if source is None:
            return

        def copied(session: "Session") -> "CopiedItems":
            from vault_app.services.move_items import copy_items

            return copy_items(source, session, chosen.ids(), doors=doors())

        def done(made: "CopiedItems") -> None:
            self._bridge.tell_changed(session=target)
            then(_Trip(chosen, source, target, made))

        def failed(error: VaultAppError) -> None:
            title = self.tr("Nothing was moved or copied to “%1”.").replace("%1", target.vault.name)
            self._tell_failure(title, error)

        self._bridge.run(copied, asker=self, done=done, failed=failed, session=target)

    def _delete_here(self, trip: "_Trip") -> None:
        doors = self._bridge.doors

        def deleted(session: "Session") -> "SaveResult":
            from vault_app.services.delete_item import delete_items

            return delete_items(session, trip.chosen.ids(), doors=doors())

        def done(result: "SaveResult") -> None:
            self._keeping.tell_changed(trip.chosen, trip.source)
            count = len(trip.chosen.positions)
            title = trip.chosen.sentence(self.tr("“%1” moved to “%2”"), self.tr("%n item(s) moved to “%2”", "", count))
            self._tell(title, trip, result.undo)

        def failed(error: VaultAppError) -> None:
            # Nothing is lost: the items are in both vaults.
            title = self.tr("Copied to “%1”, but not taken out of here.").replace("%1", trip.target.vault.name)
            self._tell_failure(title, error)

        self._bridge.run(deleted, asker=self, done=done, failed=failed, session=trip.source)

    def _tell_copied(self, trip: "_Trip") -> None:
        count = len(trip.chosen.positions)
        title = trip.chosen.sentence(self.tr("“%1” copied to “%2”"), self.tr("%n item(s) copied to “%2”", "", count))
        self._tell(title, trip, ())

    def _tell(self, title: str, trip: "_Trip", changes_here: "tuple[Change, ...]") -> None:
        left = trip.made.links_left
        detail = plural(self.tr("%n link(s) to items left behind are kept as text.", "", left), left) if left else ""
        words = title.replace("%2", trip.target.vault.name)
        act = lambda: self._undo(trip, changes_here)  # noqa: E731 - what the one button does
        self._bridge.notice.emit(Note(words, detail, icon="layers", action=self.tr("Undo"), act=act, seconds=10))

    def _tell_failure(self, title: str, error: VaultAppError) -> None:
        from vault_app.ui.messages import words_for

        self._bridge.notice.emit(Note(title, words_for(error).title, icon="alert-circle", seconds=10))

    def _undo(self, trip: "_Trip", changes_here: "tuple[Change, ...]") -> None:
        """Bring the items back here first, then put the copies into the other vault's bin."""

        def there(_result: object = None) -> None:
            self._keeping.tell_changed(trip.chosen, trip.source)
            if trip.target in self._bridge.sessions():
                done = lambda _done: self._bridge.tell_changed(session=trip.target)  # noqa: E731 - as above
                self._bridge.run(self._undoing(trip.made.saved.undo), asker=self, done=done, session=trip.target)

        if not changes_here:
            there()
        elif trip.source in self._bridge.sessions():
            self._bridge.run(self._undoing(changes_here), asker=self, done=there, session=trip.source)

    def _undoing(self, changes: "tuple[Change, ...]") -> "Callable[[Session], SaveResult]":
        doors = self._bridge.doors

        def undone(session: "Session") -> "SaveResult":
            from vault_app.services.save_item import undo

            return undo(session, changes, doors=doors())

        return undone


@dataclass(frozen=True, slots=True)
class _Trip:
    """Items that are in another vault now."""

    chosen: Chosen
    source: "Session"
    target: "Session"
    made: "CopiedItems"


_Then = Callable[[_Trip], None]

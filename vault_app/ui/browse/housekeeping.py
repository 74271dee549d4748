"""What is done with one item or with many at once: one save, one sentence, one undo."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject

from vault_app.core.ids import ItemId
from vault_app.core.vault import Vault
from vault_app.ui.happenings import Note
from vault_app.ui.plural import plural

if TYPE_CHECKING:
    from vault_app.core.changes import Change
    from vault_app.services.editing import SaveResult
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge

# The lane imports a service when it first runs it: that brings in cryptography, which the window must not wait for.

# Beyond so many, it is quicker to read the vault anew than to follow each item.
MOST_FOLLOWED: Final = 200


class Chosen(NamedTuple):
    """The items that something is done with: their positions in a snapshot, not yet looked up."""

    vault: Vault
    positions: Sequence[int]

    def ids(self) -> list[ItemId]:
        """Give their ids; of very many, rather in the lane."""
        return [self.vault.id_at(position) for position in self.positions]

    def title(self) -> str:
        """Give the title of the first."""
        return self.vault.columns.title[self.positions[0]]

    def are_favourites(self) -> bool:
        """Say whether all of them are marked."""
        marks = self.vault.columns.favourite
        return all(marks[position] for position in self.positions)

    def sentence(self, one: str, many: str) -> str:
        """Say something of them: with the title in place of "%1" where it is one, else counted."""
        if len(self.positions) == 1:
            return one.replace("%1", self.title())
        return plural(many, len(self.positions))


class Housekeeping(QObject):
    """Marks, tags, deletes and brings back; what was done is told with an offer to undo it."""

    def __init__(self, bridge: "SessionBridge", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge

    def set_favourite(self, chosen: Chosen, *, favourite: bool) -> None:
        """Mark items, or take the marks away."""

        def work(session: "Session") -> "SaveResult":
            from vault_app.services.organise import set_favourite  # noqa: PLC0415 - see above

            return set_favourite(session, *chosen.ids(), favourite=favourite, doors=self._bridge.doors())

        if len(chosen.positions) == 1:  # the star says it
            self._bridge.run(work, asker=self, done=lambda _result: self.tell_changed(chosen))
            return
        count = len(chosen.positions)
        marked = self.tr("%n item(s) are favourites", "", count)
        unmarked = self.tr("%n item(s) are no favourites any more", "", count)
        self._do(work, chosen, plural(marked if favourite else unmarked, count), "star")

    def change_tags(self, chosen: Chosen, add: Sequence[str], remove: Sequence[str]) -> None:
        """Give items some tags and take others away."""

        def work(session: "Session") -> "SaveResult":
            from vault_app.services.organise import change_tags  # noqa: PLC0415 - see above

            return change_tags(session, chosen.ids(), add=add, remove=remove, doors=self._bridge.doors())

        count = len(chosen.positions)
        title = chosen.sentence(self.tr("Tags of “%1” changed"), self.tr("Tags of %n item(s) changed", "", count))
        self._do(work, chosen, title, "tag")

    def delete(self, chosen: Chosen) -> None:
        """Put items into the bin."""

        def work(session: "Session") -> "SaveResult":
            from vault_app.services.delete_item import delete_items  # noqa: PLC0415 - see above

            return delete_items(session, chosen.ids(), doors=self._bridge.doors())

        count = len(chosen.positions)
        title = chosen.sentence(self.tr("“%1” is in the bin"), self.tr("%n item(s) are in the bin", "", count))
        self._do(work, chosen, title, "trash")

    def restore(self, chosen: Chosen) -> None:
        """Take items out of the bin."""

        def work(session: "Session") -> "SaveResult":
            from vault_app.services.delete_item import restore_items  # noqa: PLC0415 - see above

            return restore_items(session, chosen.ids(), doors=self._bridge.doors())

        count = len(chosen.positions)
        title = chosen.sentence(self.tr("“%1” is back"), self.tr("%n item(s) are back", "", count))
        self._do(work, chosen, title, "restore")

    def purge(self, chosen: Chosen) -> None:
        """Delete items for good: there is no undo."""

        def work(session: "Session") -> "SaveResult":
            from vault_app.services.delete_item import purge_items  # noqa: PLC0415 - see above

            return purge_items(session, chosen.ids(), doors=self._bridge.doors())

        count = len(chosen.positions)
        one, many = self.tr("“%1” is deleted for good"), self.tr("%n item(s) are deleted for good", "", count)

        def told(_result: "SaveResult") -> None:
            self.tell_changed(chosen)
            self._bridge.notice.emit(Note(chosen.sentence(one, many)))

        self._bridge.run(work, asker=self, done=told)

    def tell_changed(self, chosen: Chosen, session: "Session | None" = None) -> None:
        """Let the list follow."""
        few = len(chosen.positions) <= MOST_FOLLOWED
        self._bridge.tell_changed(*(chosen.ids() if few else ()), session=session)

    def _do(self, work: "Callable[[Session], SaveResult]", chosen: Chosen, title: str, icon: str) -> None:
        def done(result: "SaveResult") -> None:
            self.tell_changed(chosen)
            undo, words = result.undo, self.tr("Undo")
            act = (lambda: self._undo(chosen, undo)) if undo else None
            self._bridge.notice.emit(Note(title, icon=icon, action=words if undo else "", act=act, seconds=10))

        self._bridge.run(work, asker=self, done=done)

    def _undo(self, chosen: Chosen, changes: "tuple[Change, ...]") -> None:
        def work(session: "Session") -> object:
            from vault_app.services.save_item import undo  # noqa: PLC0415 - see above

            return undo(session, changes, doors=self._bridge.doors())

        self._bridge.run(work, asker=self, done=lambda _result: self.tell_changed(chosen))

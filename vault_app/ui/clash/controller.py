"""Watches the files of the open vaults, takes in what others saved, and asks about what two people changed."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from vault_app.ui.happenings import Note
from vault_app.ui.places import ago
from vault_app.ui.plural import plural

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.core.errors import VaultAppError
    from vault_app.core.ids import ItemId
    from vault_app.core.secret import Secret
    from vault_app.ports.clock import Clock
    from vault_app.services.clashes import ClashedValue
    from vault_app.services.outside_changes import TakenIn
    from vault_app.services.session import Session
    from vault_app.ui.clash.clash_row import ValueSide
    from vault_app.ui.session_bridge import SessionBridge

# ruff: noqa: PLC0415  # the services are called in the lane; the sheets are for the few who see them

SETTLE_MS: Final = 250  # a save touches the folder several times
SECOND_LOOK_MS: Final = 2000  # a program that syncs may be in the middle of writing


class OutsideChanges(QObject):
    """Keeps the window up with the files; ``show_item`` shows the item of an id.

    While something is being edited nothing is taken in: the save merges field by field against what the edit began
    with, and an item that had changed below the editor would be overwritten. `look` again when the edit is over.
    """

    def __init__(
        self,
        window: QWidget,
        bridge: "SessionBridge",
        clock: "Clock",
        *,
        show_item: "Callable[[ItemId], object]",
        is_editing: "Callable[[], bool]" = lambda: False,
    ) -> None:
        super().__init__(window)
        self._window, self._bridge, self._clock = window, bridge, clock
        self._show_item, self._is_editing = show_item, is_editing
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_touched)
        self._settle = self._timer(SETTLE_MS, self.look)
        self._second = self._timer(SECOND_LOOK_MS, self.look)
        self._troubled: set[str] = set()
        self._told: set[str] = set()
        bridge.vaults_changed.connect(self._watch)
        bridge.changed.connect(self.ask_about_clashes)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_state)

    def _timer(self, interval: int, act: "Callable[[], object]") -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(act)
        return timer

    @Slot()
    def begin(self) -> None:
        """Watch what is open by now, and ask about what was found while it was opened."""
        self._watch()
        self.ask_about_clashes()

    @Slot()
    def look(self) -> None:
        """Look at every open vault's file; cheap where nothing happened."""
        if self._is_editing():
            return

        def taken_in(session: "Session") -> "TakenIn | None":
            from vault_app.services.outside_changes import take_in

            return take_in(session, doors=self._bridge.doors())

        for session in self._bridge.sessions():
            self._bridge.run(
                taken_in,
                asker=self,
                done=partial(self._on_taken, session),
                failed=partial(self._on_trouble, session),
                session=session,
            )

    # --- what came in ---

    def _on_taken(self, session: "Session", taken: "TakenIn | None") -> None:
        self._troubled.discard(session.store.place)
        if taken is not None and taken.older:
            self._tell_older(session)
            return
        self._told.discard(session.store.place)
        if taken is not None:
            self._bridge.tell_changed(session=session)
            self._tell_taken(session, taken)
        self.ask_about_clashes()

    def _tell_taken(self, session: "Session", taken: "TakenIn") -> None:
        count = taken.differences.count
        if not count:
            return
        title = self._who_and_when(taken)
        words = plural(self.tr("merged %n change(s)", "", count), count)
        shown = session is self._bridge.session
        self._bridge.notice.emit(
            Note(
                title,
                words if shown else f"{session.vault.name}: {words}",
                icon="info",
                action=self.tr("Show") if shown else "",
                act=lambda: self._show_changes(title, session, taken),
                seconds=12,
            )
        )

    def _who_and_when(self, taken: "TakenIn") -> str:
        elapsed = max(0, self._clock.now_ms() - taken.by.time) if taken.by.time else 0
        if taken.by.user:
            words = self.tr("%1 changed this vault %2.").replace("%1", taken.by.user)
        else:
            words = self.tr("This vault was changed elsewhere %2.")
        return words.replace("%2", ago(elapsed))

    def _show_changes(self, title: str, session: "Session", taken: "TakenIn") -> None:
        from vault_app.ui.clash.changes_sheet import ChangesSheet

        if session is self._bridge.session:
            sheet = ChangesSheet(self._window, title, taken.differences, session.vault)
            sheet.item_chosen.connect(self._show_item)
            sheet.open()

    def _tell_older(self, session: "Session") -> None:
        if session.store.place not in self._told:
            self._told.add(session.store.place)
            self._bridge.notice.emit(
                Note(
                    self.tr("An older copy lies in the place of this vault now."),
                    self.tr("This window keeps the newer one; your next change saves it."),
                    icon="alert-triangle",
                    seconds=12,
                )
            )

    def _on_trouble(self, session: "Session", error: "VaultAppError") -> None:
        """Say once what is wrong with the file, unless it is right again at a second look."""
        place = session.store.place
        if place not in self._troubled:
            self._troubled.add(place)
            self._second.start()
        elif place not in self._told:
            self._told.add(place)
            self._bridge.tell_failure(error, session=session)

    # --- what two people changed ---

    @Slot()
    def ask_about_clashes(self) -> None:
        """Tell of what two people changed in the vault shown, if anything, and offer to choose."""
        session = self._bridge.session
        clashes = session.take_clashes() if session is not None else ()
        if session is None or not clashes:
            return

        def valued(session: "Session") -> "tuple[ClashedValue, ...]":
            from vault_app.services.clashes import clashed_values

            return clashed_values(session, clashes)

        self._bridge.run(valued, asker=self, done=self._offer, failed=lambda _error: None)

    def _offer(self, values: "tuple[ClashedValue, ...]") -> None:
        from vault_app.ui.clash.clash_sheet import clash_title

        if not values:
            return
        title = clash_title(tuple(dict.fromkeys(value.title for value in values)))
        note = Note(
            title,
            self.tr("Both are kept."),
            icon="users",
            action=self.tr("Choose…"),
            act=partial(self._choose, values),
            seconds=0,
        )
        self._bridge.notice.emit(note)

    def _choose(self, values: "tuple[ClashedValue, ...]") -> None:
        from vault_app.ui.clash.clash_sheet import ClashSheet

        sheet = ClashSheet(self._window, values)
        sheet.chosen.connect(self._use)
        sheet.reveal_asked.connect(self._reveal)
        sheet.open()

    def _use(self, values: "tuple[ClashedValue, ...]") -> None:
        def used(session: "Session") -> None:
            from vault_app.services.clashes import choose_other

            choose_other(session, values, doors=self._bridge.doors())

        def done(_done: None) -> None:
            self._bridge.tell_changed(*dict.fromkeys(value.item_id for value in values))
            self._bridge.notice.emit(Note(self.tr("Chosen. The other values are in the history.")))

        self._bridge.run(used, asker=self, done=done)

    def _reveal(self, item_id: "ItemId", side: "ValueSide") -> None:
        field = side.field
        if field is None:
            return

        def unsealed(session: "Session") -> "Secret":
            from vault_app.services.clashes import unseal_value

            return unseal_value(session, item_id, field)

        self._bridge.run(unsealed, asker=side, done=side.show_secret)

    # --- when to look ---

    @Slot()
    def _watch(self) -> None:
        wanted = {str(Path(session.store.place).parent) for session in self._bridge.sessions()}
        watched = set(self._watcher.directories())
        if watched - wanted:
            self._watcher.removePaths(list(watched - wanted))
        missing = [folder for folder in wanted - watched if Path(folder).is_dir()]
        if missing:
            self._watcher.addPaths(missing)

    @Slot()
    def _on_touched(self) -> None:
        self._settle.start()

    @Slot(Qt.ApplicationState)
    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive and self._bridge.sessions():
            self._settle.start()

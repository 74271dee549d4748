"""The preview and what follows it: which vault, the import, its undo, and the file that is left."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from vault_app.core.errors import Locked
from vault_app.ui.happenings import Note
from vault_app.ui.transfer.preview_step import KEEP_BOTH, UPDATE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vault_app.core.errors import VaultAppError
    from vault_app.core.ids import ItemId
    from vault_app.services.editing import SaveResult
    from vault_app.services.import_items import Choice, ImportPlan, ImportResult, RowState
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.surroundings import Surroundings
    from vault_app.ui.transfer.import_view import ImportView

# ruff: noqa: PLC0415  # the services bring in cryptography, and are called in the lane

SLICE: Final = 200  # passwords that are judged at a time: a twentieth of a second


class Deciding(QObject):
    """Holds the plan of an import. Signal `finished`: it is done, or taken back."""

    finished = Signal()
    _progressed = Signal(int, int)  # from the lane to the window's thread

    def __init__(
        self, view: "ImportView", bridge: "SessionBridge", surroundings: "Surroundings", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._bridge, self._surroundings = view, bridge, surroundings
        self._path, self._plain = Path(), True
        self.plan: ImportPlan | None = None
        self.judged = 0
        self._target: Session | None = None
        self._held: Session | None = None  # whose items the plan knows: for a moment not those of a target just chosen
        self._saved: SaveResult | None = None
        self._progressed.connect(view.busy.show_progress)
        view.preview.import_asked.connect(self._import)
        view.preview.choice_changed.connect(self._count)
        view.preview.target_changed.connect(self._change_target)
        view.result.delete_asked.connect(self._delete)
        view.result.undo_asked.connect(self._undo)
        view.result.finished.connect(self.finished)
        bridge.vaults_changed.connect(self._follow_vaults)

    def begin(self, plan: "ImportPlan", session: "Session", path: Path, *, plain: bool) -> None:
        """Show what would come in; ``plain`` tells whether the file holds passwords in plain text."""
        self._path, self._plain = path, plain
        self.judged = 0
        self._view.preview.begin()
        self._show(plan, session)
        self._view.show_step(self._view.preview)

    def forget(self) -> None:
        """Wipe what was read."""
        if self.plan is not None:
            self.plan.imported.wipe()
        self.plan, self._saved, self._target, self._held = None, None, None, None
        self._view.preview.clear()

    # --- the preview ---

    def _show(self, plan: "ImportPlan", session: "Session") -> None:
        self.plan, self._target, self._held = plan, session, session
        preview = self._view.preview
        preview.show_plan(plan, session.vault.name, title_of=partial(self._title_of, session))
        self._show_targets()
        preview.show_read_only(session.vault.name, read_only=session.read_only is not None)
        self._count()
        self._judge_next()

    def _title_of(self, session: "Session", item_id: "ItemId") -> str:
        """Give the title of an item; "" where it, or its vault, is gone meanwhile."""
        position = None if session.locked else session.vault.position(item_id)
        return "" if position is None else session.vault.at(position).title

    def _judge_next(self) -> None:
        """Work out how strong the passwords are while the person looks: a slice at a time, so that nothing waits."""
        plan, start = self.plan, self.judged
        if plan is None or start >= len(plan.rows):
            return

        def judged(session: "Session") -> "ImportPlan":
            from vault_app.services.import_items import estimated

            return estimated(plan, start, start + SLICE, doors=session.doors)

        def done(found: "ImportPlan") -> None:
            if self.plan is plan:
                self.plan, self.judged = found, start + SLICE
                self._judge_next()

        self._bridge.run(judged, asker=self._view, done=done, failed=lambda _error: None, session=self._target)

    @Slot()
    def _count(self) -> None:
        if self.plan is None or self._held is not self._target:
            return
        preview, plan = self._view.preview, self.plan
        states = {state.name: plan.counted(state) for state in {row.state for row in plan.rows}}
        count = states.get("NEW", 0)
        if preview.same.currentData() == KEEP_BOTH:
            count += states.get("HERE", 0) + states.get("TWICE", 0)
        elif preview.same.currentData() == UPDATE:
            count += states.get("HERE", 0)
        if preview.differs.currentData() in (UPDATE, KEEP_BOTH):
            count += states.get("DIFFERS", 0)
        preview.show_count(count)

    # --- which vault ---

    def _show_targets(self) -> None:
        sessions = self._bridge.sessions()
        names = [session.vault.name for session in sessions]
        shown = [
            f"{session.vault.name} ({Path(session.store.place).name})" if names.count(name) > 1 else name
            for session, name in zip(sessions, names, strict=True)
        ]
        at = next((number for number, session in enumerate(sessions) if session is self._target), 0)
        self._view.preview.show_targets(shown, at)

    @Slot(int)
    def _change_target(self, number: int) -> None:
        """Hold the entries against another open vault."""
        sessions = self._bridge.sessions()
        if 0 <= number < len(sessions) and sessions[number] is not self._target:
            self._hold_against(sessions[number])

    def _hold_against(self, target: "Session") -> None:
        plan = self.plan
        if plan is None:
            return
        self._target = target
        self._view.preview.import_button.setEnabled(False)

        def held(session: "Session") -> "ImportPlan":
            from vault_app.services.import_items import planned_again

            return planned_again(session, plan)

        def done(found: "ImportPlan") -> None:
            if self._target is target and self.plan is not None:
                self._show(found, target)

        self._bridge.run(held, asker=self._view, done=done, failed=lambda _error: None, session=target)

    @Slot()
    def _follow_vaults(self) -> None:
        """Offer the vaults that are open now; one that was chosen and is locked gives way to the one shown."""
        if self.plan is None:
            return
        shown = self._bridge.session
        if self._target not in self._bridge.sessions() and shown is not None:
            self._hold_against(shown)
        self._show_targets()

    # --- the import ---

    def _choices(self) -> "Mapping[RowState, Choice]":
        from vault_app.services.import_items import Choice, RowState

        same, differs = Choice[self._view.preview.same.currentData()], Choice[self._view.preview.differs.currentData()]
        return {RowState.HERE: same, RowState.TWICE: same, RowState.DIFFERS: differs}

    @Slot()
    def _import(self) -> None:
        plan, target = self.plan, self._target
        if plan is None or target is None:
            return
        choices = self._choices()
        self.plan = None  # what is judged meanwhile comes too late
        self._view.show_busy(self.tr("Importing into “%1”…").replace("%1", target.vault.name))
        self._view.busy.leave_button.hide()

        def work(session: "Session") -> "ImportResult":
            from vault_app.services.import_items import import_items

            try:
                return import_items(session, plan, choices, doors=session.doors, tell=self._progressed.emit)
            except Locked:  # nobody comes back to it
                plan.imported.wipe()
                raise

        def failed(error: "VaultAppError") -> None:
            self._view.busy.leave_button.show()
            self.plan, self.judged = plan, len(plan.rows)
            self._view.show_step(self._view.preview)
            self._bridge.tell_failure(error, session=target)

        done = partial(self._on_imported, plan, target)
        self._bridge.run(work, asker=self._view, done=done, failed=failed, session=target)

    def _on_imported(self, plan: "ImportPlan", target: "Session", result: "ImportResult") -> None:
        view = self._view
        view.busy.leave_button.show()
        self._bridge.tell_changed(session=target)
        if self._target is not target:  # the page was left meanwhile, for another vault
            title = self.tr("The import into “%1” is done.").replace("%1", target.vault.name)
            self._bridge.notice.emit(Note(title, view.result.counted(result), icon="check"))
            return
        self._saved = result.saved
        view.preview.clear()
        view.result.show_result(result, plan.imported, name=self._path.name, vault=target.vault.name, plain=self._plain)
        view.show_step(view.result)

    @Slot()
    def _undo(self) -> None:
        saved, target = self._saved, self._target
        self._saved = None
        if saved is None or target is None:
            return

        def undone(session: "Session") -> object:
            from vault_app.services.editing import undo

            return undo(session, saved.undo, doors=session.doors)

        def done(_result: object) -> None:
            self._bridge.tell_changed(session=target)
            title = self.tr("The import into “%1” is taken back.").replace("%1", target.vault.name)
            self._bridge.notice.emit(Note(title, self.tr("What came in lies in the bin.")))
            self.finished.emit()

        self._bridge.run(undone, asker=self._view, done=done, session=target)

    @Slot()
    def _delete(self) -> None:
        path = self._path

        def deleted(_session: "Session") -> None:
            self._surroundings.foreign_files().delete(path)

        def done(_nothing: None) -> None:
            self._view.result.show_deleted()
            self._bridge.notice.emit(Note(self.tr("“%1” is deleted.").replace("%1", path.name), icon="trash"))

        self._bridge.run(deleted, asker=self._view, done=done)

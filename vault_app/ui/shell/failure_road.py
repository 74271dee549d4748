"""What did not work on an open vault, shown with what helps: again, elsewhere, a copy, reading only, the lock."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from vault_app.core import errors
from vault_app.ui.happenings import Failure, Note
from vault_app.ui.messages import Action, Message, label_of, words_for
from vault_app.ui.messages.explanations import how_to_update, lock_risk
from vault_app.ui.own_version import own_version
from vault_app.ui.places import folder_to_begin_in
from vault_app.ui.widgets.choice_sheet import ChoiceSheet, Way
from vault_app.ui.widgets.sheet import ConfirmSheet
from vault_app.ui.widgets.tell_sheet import TellSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.services.session import Session
    from vault_app.ui.shell.shell import Shell

# ruff: noqa: PLC0415  # the services bring in cryptography, and are called in the lane

IN_USE = "in-use"


class FailureRoad(QObject):
    """Takes failures from the bridge; see `SessionBridge.failure_road`."""

    def __init__(self, shell: "Shell") -> None:
        super().__init__(shell)
        self._shell = shell

    def __call__(self, failure: Failure) -> bool:
        """Show a failure; False for one that a notice tells well enough."""
        message = words_for(failure.error)
        ways = {action: way for action in message.actions if (way := self._way(action, failure)) is not None}
        if not ways:
            return False
        if _is_of_vault(failure):
            self._open_sheet(message, ways)
        else:
            self._tell(message, ways)
        return True

    def _open_sheet(self, message: Message, ways: "dict[Action, Way]") -> None:
        primary = ways.pop(Action.TRY_AGAIN, None)
        ChoiceSheet(
            self._shell.window,
            title=message.title,
            body=message.body,
            leave=self.tr("Not now"),
            primary=primary,
            ways=tuple(ways.values()),
        ).open()

    def _tell(self, message: Message, ways: "dict[Action, Way]") -> None:
        first, *others = ways.values()
        second = others[0] if others else None
        self._shell.bridge.notice.emit(
            Note(
                message.title,
                message.body,
                icon="alert-circle",
                action=second.words if second is not None else first.words,
                act=second.act if second is not None else first.act,
                second=first.words if second is not None else "",
                second_act=first.act if second is not None else None,
                seconds=12,
            )
        )

    def _way(self, action: Action, failure: Failure) -> Way | None:
        rescue, session = failure.rescue, failure.session
        acts: dict[Action, Callable[[], object] | None] = {
            Action.TRY_AGAIN: rescue.again,
            Action.LARGE_TYPE: rescue.enlarge,
            Action.HOW_TO_UPDATE: self.tell_how_to_update,
        }
        if session is not None:
            acts[Action.SAVE_COPY] = lambda: self.ask_for_copy(session)
            acts[Action.SAVE_ELSEWHERE] = lambda: self._ask_for_place(session, rescue.again)
            acts[Action.OPEN_READ_ONLY] = lambda: self._read_only(session)
            acts[Action.TAKE_LOCK] = lambda: self._ask_for_lock(failure)
        act = acts.get(action)
        return None if act is None else Way(label_of(action), act)

    def tell_how_to_update(self) -> None:
        """Explain how this app becomes a newer one."""
        words = how_to_update(own_version())
        TellSheet(self._shell.window, title=words.title, paragraphs=words.paragraphs, close=self.tr("Close")).open()

    # --- a copy, another place ---

    def ask_for_copy(self, session: "Session") -> None:
        """Ask where a copy of the vault goes, and write it there."""
        self._ask(session, self.tr("Save a copy"), self.tr("copy of %1"), lambda path: self.save_copy(session, path))

    def save_copy(self, session: "Session", path: Path) -> None:
        """Write a copy of the vault to ``path``; nothing is overwritten."""
        store = self._shell.surroundings.store_at(path)

        def saved(session: "Session") -> None:
            from vault_app.services.elsewhere import save_copy

            save_copy(session, store)

        told = Note(self.tr("The copy is saved."), path.name)
        self._shell.bridge.run(
            saved, asker=self, done=lambda _done: self._shell.bridge.notice.emit(told), session=session
        )

    def _ask_for_place(self, session: "Session", again: "Callable[[], object] | None") -> None:
        self._ask(session, self.tr("Save somewhere else"), "%1", lambda path: self.move(session, path, again))

    def move(self, session: "Session", path: Path, again: "Callable[[], object] | None" = None) -> None:
        """Save the vault at ``path`` and go on there; ``again`` is what could not be saved before."""
        surroundings = self._shell.surroundings
        store = surroundings.store_at(path)

        def moved(session: "Session") -> None:
            from vault_app.services.elsewhere import move

            move(session, store, doors=surroundings.doors())

        def done(_done: None) -> None:
            self._shell.remember(session)
            self._shell.bridge.tell_changed(session=session)
            self._shell.bridge.vaults_changed.emit()
            title = self.tr("The vault is saved at another place now.")
            self._shell.bridge.notice.emit(Note(title, path.name, seconds=10))
            if again is not None:
                again()

        self._shell.bridge.run(moved, asker=self, done=done, session=session)

    def _ask(self, session: "Session", title: str, name: str, then: "Callable[[Path], object]") -> None:
        place = Path(session.store.place)
        dialog = QFileDialog(self._shell.window, title, folder_to_begin_in(place))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is overwritten
        dialog.setNameFilter(self.tr("Vaults (*.vault)"))
        dialog.setDefaultSuffix("vault")
        dialog.selectFile(name.replace("%1", place.name))
        dialog.fileSelected.connect(lambda path: then(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- somebody holds the lock ---

    def _read_only(self, session: "Session") -> None:
        session.read_only = IN_USE
        self._shell.bridge.tell_changed(session=session)
        self._shell.bridge.notice.emit(
            Note(
                self.tr("Open for reading only."),
                self.tr("What you typed is kept as a draft."),
                icon="lock",
                action=self.tr("Write again"),
                act=lambda: self._write_again(session),
                seconds=0,
            )
        )

    def _write_again(self, session: "Session") -> None:
        if session.read_only == IN_USE:
            session.read_only = None
        self._shell.bridge.tell_changed(session=session)

    def _ask_for_lock(self, failure: Failure) -> None:
        if not isinstance(failure.error, errors.InUse):
            return
        words = lock_risk(failure.error)
        question = ConfirmSheet(
            self._shell.window,
            title=words.title,
            body="\n\n".join(words.paragraphs),
            confirm=self.tr("It is not open any more"),
            cancel=self.tr("Cancel"),
            danger=True,
        )
        question.confirmed.connect(lambda: self._take_lock(failure))
        question.open()

    def _take_lock(self, failure: Failure) -> None:
        def done(_done: None) -> None:
            if failure.rescue.again is not None:
                failure.rescue.again()

        self._shell.bridge.run(
            lambda session: session.store.take_lock(), asker=self, done=done, session=failure.session
        )


def _is_of_vault(failure: Failure) -> bool:
    """Whether it is the file of the vault that could not be written, and not one of the small files beside it."""
    error, session = failure.error, failure.session
    if not isinstance(error, errors.StorageError) or session is None or error.path is None:
        return False
    return error.path.absolute() == Path(session.store.place)

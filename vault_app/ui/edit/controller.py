"""Runs the editor: begins, keeps, saves and ends an edit."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from vault_app.core.draft import Draft
from vault_app.core.errors import InvalidDraft, VaultAppError
from vault_app.core.ids import PASSWORD, ItemId
from vault_app.core.kinds import LOGIN, LOGIN_KIND, Kind
from vault_app.core.secret import Secret
from vault_app.core.validation import problems_of, title_of
from vault_app.core.vault_kinds import kind_in, own_kinds
from vault_app.core.web_address import host_of
from vault_app.ui.edit.change_view import ChangeView
from vault_app.ui.edit.draft_keeper import DraftKeeper
from vault_app.ui.edit.drafting import (
    draft_of,
    most_used_username,
    new_item,
    with_form,
    without_blanks,
)
from vault_app.ui.edit.edit_view import EditView
from vault_app.ui.edit.field_edits import SecretEdit
from vault_app.ui.edit.file_intake import FileIntake
from vault_app.ui.edit.fitting_password import FittingPassword
from vault_app.ui.edit.kind_making import KindMaking
from vault_app.ui.edit.lane_work import likening, saving
from vault_app.ui.edit.leave_question import LeaveQuestion
from vault_app.ui.edit.names_in_vault import NamesInVault
from vault_app.ui.edit.password_change import PasswordChange
from vault_app.ui.edit.resuming import resumed
from vault_app.ui.edit.sealed_values import SealedValues
from vault_app.ui.happenings import Note, Rescue
from vault_app.ui.plural import plural

if TYPE_CHECKING:
    from vault_app.services.editing import SaveResult
    from vault_app.ui.session_bridge import SessionBridge


class EditController(QObject):
    """One edit at a time.

    Signals:
        opened, closed: an edit began, and ended one way or the other.
        saved: the id of the item that was saved.
        generator_asked: a password is wanted: the widget to open beside, and the website's host.
    """

    opened = Signal()
    closed = Signal()
    saved = Signal(object)
    generator_asked = Signal(object, str)

    def __init__(
        self,
        *,
        bridge: "SessionBridge",
        window: QWidget,
        new_password: Callable[..., tuple[Secret, float]],
        rules_site: Callable[[str], str] = lambda _host: "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or window)
        self._bridge, self._window = bridge, window
        self._new_password, self._rules_site = new_password, rules_site
        self._form, self._change = EditView(), ChangeView()
        self._view = QStackedWidget()
        self._view.addWidget(self._form)
        self._view.addWidget(self._change)
        self._shown: EditView | ChangeView | None = None
        self._item_id: ItemId | None = None
        self._busy = self._is_resumed = False
        self._wants: SecretEdit | None = None
        self._number = 0  # of the edit: files that were read for another one are not taken
        self._question = LeaveQuestion(window, self)
        self._changing = PasswordChange(bridge, self)
        self._fitting = FittingPassword(self._form, new_password=new_password, rules_site=rules_site, parent=self)
        self._keeper = DraftKeeper(bridge, self._changed_draft, self)
        self._intake = FileIntake(bridge, window, take=self._form.add_file, edit=lambda: self._number, parent=self)
        self._kinds = KindMaking(bridge, window, self)
        self._values = SealedValues(bridge, self._form, self._change, item_id=self.item_id, parent=self)
        self._connect()

    # --- what others ask ---

    @property
    def view(self) -> QWidget:
        """The widget that takes the detail's place."""
        return self._view

    def is_open(self) -> bool:
        """Say whether something is being edited."""
        return self._shown is not None

    def is_changed(self) -> bool:
        """Say whether something would be lost."""
        if self._shown is self._change:
            return True  # a new password that may be on the site already
        return self._shown is not None and (self._is_resumed or self._form.is_changed())

    def item_id(self) -> ItemId | None:
        """Give the item being edited, None for a new one."""
        return self._item_id

    def start_new(self, title: str = "", *, kind: str = LOGIN) -> None:
        """Begin a new item of a kind; the password of what is set up here is made already."""
        self._open_form(new_item(self._kind(kind), title, self._new_password), reveal=True)
        self._fitting.begin(follows=True)

    def edit(self, item_id: ItemId) -> None:
        """Edit an item."""
        vault = self._bridge.vault
        if vault is not None:
            self._open_form(draft_of(vault.item(item_id)))

    def resume(self, draft: Draft) -> None:
        """Go on with a draft, which is taken over; what others changed meanwhile is in it, and is told."""
        vault = self._bridge.vault
        fresh, note = resumed(draft, vault) if vault is not None else (draft, None)
        self._open_form(fresh, reveal=draft.item_id is None)
        self._is_resumed = True
        self._keeper.begin_with_kept()
        if note is not None:
            self._bridge.notice.emit(note)

    def duplicate(self, item_id: ItemId) -> None:
        """Begin a new item like another."""
        vault = self._bridge.vault
        if vault is None:
            return
        item = vault.item(item_id)
        title = self.tr("%1 (copy)").replace("%1", item.title)
        self._bridge.run(likening(item, title), asker=self, done=self._open_form)

    def change_password(self, item_id: ItemId) -> None:
        """Show the old password and a new one together."""
        vault = self._bridge.vault
        if vault is None:
            return
        item = vault.item(item_id)
        if item.field(PASSWORD) is None and all(field.id != PASSWORD for field in self._kind(item.kind).fields):
            words = self.tr("“%1” has no password").replace("%1", item.title)
            self._bridge.notice.emit(Note(words, icon="info"))
            return
        self._end()
        self._item_id, self._shown = item_id, self._change
        host = host_of(item.urls[0]) if item.urls else ""
        made, page = self._new_password(host), self._changing.page_of(item)
        self._change.show_item(item, *made, page=page, rules_of=self._rules_site(host))
        self._view.setCurrentWidget(self._change)
        self._values.show_strengths()
        self.opened.emit()
        self._change.begin()
        self._keeper.touch()

    def new_kind(self) -> None:
        """Make a new kind of items."""
        self._kinds.make()

    def change_kind(self, kind: Kind) -> None:
        """Change a kind that someone made, or take it away."""
        self._kinds.change(kind)

    def take_generated(self, secret: Secret, bits: float) -> None:
        """Put a generated password of that strength into the password's field; the secret is taken over."""
        edit = self._wanting()
        if edit is None:
            secret.wipe()
            return
        edit.put_new(secret, bits)
        edit.line.setFocus()

    def leave(self, then: Callable[[], object], stay: Callable[[], object] | None = None) -> None:
        """End the edit, asking if something would be lost; ``stay`` is called where the person keeps editing."""
        if not self.is_open() or not self.is_changed():
            self._drop()
            then()
            return
        self._question.ask(
            is_change=self._shown is self._change,
            leave=partial(self._on_confirmed, then),
            stay=stay or (lambda: None),
        )

    def save(self) -> None:
        """Save, or say beside each field what is wrong with it."""
        if self._shown is None or self._busy:
            return
        draft = self._shown.draft()
        draft = without_blanks(draft, self._kind(draft.kind))
        problems = problems_of(draft)
        if problems:
            draft.wipe()
            if self._shown is self._form:
                self._form.show_problems(problems)
            return
        self._set_busy(True)
        self._keeper.rest()
        is_change, title = self._shown is self._change, title_of(draft)
        done = partial(self._on_saved, title, is_change)
        self._bridge.run(saving(draft, self._bridge.doors), asker=self, done=done, failed=self._on_failed)

    # --- how an edit begins and ends ---

    def _open_form(self, draft: Draft, *, reveal: bool = False) -> None:
        self._end()
        vault = self._bridge.vault
        suggestion = most_used_username(vault) if vault is not None and draft.item_id is None else ""
        self._item_id, self._shown = draft.item_id, self._form
        self._fitting.begin(follows=False)
        kind, own = self._kind(draft.kind), own_kinds(vault) if vault is not None else ()
        names = NamesInVault(vault)
        self._form.show_draft(with_form(draft, kind), kind, own_kinds=own, names=names, suggestion=suggestion)
        self._view.setCurrentWidget(self._form)
        self._values.show_strengths()
        password = self._form.password()
        if reveal and password is not None and not password.is_blank():
            password.show_typed()
        self.opened.emit()
        self._form.begin()

    def _end(self) -> None:
        """Wipe what is shown, without a word to anyone."""
        self._keeper.rest()
        self._question.withdraw()
        self._set_busy(False)
        self._wants, self._number = None, self._number + 1
        self._form.clear()
        self._change.clear()
        self._shown, self._item_id, self._is_resumed = None, None, False

    def _drop(self) -> None:
        """End the edit and its kept draft."""
        if not self.is_open():
            return
        item_id = self._item_id
        self._keep_tried()
        self._end()
        self.closed.emit()
        self._keeper.discard(item_id)

    def _keep_tried(self) -> None:
        """Keep the new password of a change that is given up: the site may have it already."""
        item, edit = self._change.item(), self._change.secret()
        if self._shown is self._change and item is not None and edit is not None and not edit.is_blank():
            self._changing.keep_tried(item, edit.peek())

    def _give_up(self) -> None:
        item = self._change.item()
        self._drop()
        if item is not None:
            self._changing.tell_kept_old(item)

    def _open_page(self) -> None:
        item = self._change.item()
        if item is not None:
            self._changing.open_page(self._changing.page_of(item))

    def _on_confirmed(self, then: Callable[[], object]) -> None:
        self._drop()
        then()

    def _on_saved(self, title: str, is_change: bool, result: "SaveResult") -> None:  # noqa: FBT001
        item = result.item
        self._keeper.saved()
        self._end()
        self.closed.emit()
        self._bridge.tell_changed(*(() if result.merged else (item.id,)))
        self.saved.emit(item.id)
        merged = self._merged_words(result.merged)
        if is_change:
            self._changing.tell_changed(item, result.undo, merged)
        else:
            words = self.tr("“%1” is saved").replace("%1", title)
            self._bridge.notice.emit(Note(words, merged, seconds=10 if merged else 4))

    def _merged_words(self, count: int) -> str:
        """Say that the file was changed elsewhere in the meantime; "" where it was not."""
        return plural(self.tr("Changed elsewhere too: merged %n change(s)", "", count), count) if count else ""

    def _on_failed(self, error: VaultAppError) -> None:
        self._set_busy(False)
        if isinstance(error, InvalidDraft) and self._shown is self._form:
            self._form.show_problems(error.problems)  # type: ignore[arg-type]  # they are Problems
        else:
            self._bridge.tell_failure(error, Rescue(self.save))

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a setter of one flag
        self._busy = busy
        if self._shown is not None:
            self._shown.set_busy(busy)

    # --- while typing ---

    def _connect(self) -> None:
        for view in (self._form, self._change):
            view.save_asked.connect(self.save)
            view.cancel_asked.connect(self._cancel)
            view.edited.connect(self._keeper.touch)
        kind = self._form.kind
        kind.new_asked.connect(self.new_kind)
        kind.as_kind_asked.connect(lambda: self._kinds.make(self._form.template(), self._form.change_kind))
        kind.change_asked.connect(self._kinds.change)
        self._bridge.changed.connect(self._on_changed)
        self._form.file_asked.connect(self._intake.ask)
        self._form.picture_asked.connect(self._intake.paste)
        self._form.files_dropped.connect(self._intake.read)
        self._form.told.connect(lambda words: self._bridge.notice.emit(Note(words, icon="info")))
        self._form.generator_asked.connect(self._ask_generator)
        self._change.generator_asked.connect(self._ask_generator)
        self._change.page_asked.connect(self._open_page)
        self._change.given_up.connect(self._give_up)
        self._keeper.wanted.connect(self._on_wanted)
        self._bridge.locking.connect(self._on_locking)

    def _on_wanted(self, draft: Draft) -> None:
        self.leave(lambda: self.resume(draft))

    def _cancel(self) -> None:
        self.leave(lambda: None)

    def _ask_generator(self, anchor: QWidget) -> None:
        self._wants = anchor if isinstance(anchor, SecretEdit) else None
        site = self._change.site() if self._shown is self._change else self._form.site()
        self.generator_asked.emit(anchor, site)

    def _wanting(self) -> SecretEdit | None:
        """Give the field for which a value was asked by chance, or the password where that one is gone."""
        if self._shown is self._change:
            return self._change.secret()
        if self._shown is None:
            return None
        wanted = [edit for edit in self._form.form.edits().values() if edit is self._wants]
        return self._wants if wanted else self._form.form.secret()

    def _on_changed(self, _change: object) -> None:
        vault = self._bridge.vault
        if self._shown is self._form and vault is not None:
            self._form.show_own_kinds(own_kinds(vault))

    def _kind(self, key: str) -> Kind:
        vault = self._bridge.vault
        return kind_in(vault, key) if vault is not None else LOGIN_KIND

    # --- drafts ---

    def _changed_draft(self) -> Draft | None:
        return self._shown.draft() if self._shown is not None and self.is_changed() else None

    def _on_locking(self) -> None:
        self._keeper.hand_over()
        if self._shown is not None:
            self._end()
            self.closed.emit()

"""Turns quick unlock on and off for the open vault."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from vault_app.core.errors import KeychainCancelled, WrongPassphrase
from vault_app.ui.happenings import Note
from vault_app.ui.settings.devices_sheet import DevicesSheet
from vault_app.ui.settings.quick_unlock_rows import QuickUnlockRows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vault_app.core.errors import VaultAppError
    from vault_app.core.secret import Secret
    from vault_app.services.quick_unlock import DevicesRemoved
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.system.keyring import Keyring
    from vault_app.ui.system.quick_enrolment import QuickEnrolment

# ruff: noqa: PLC0415  # the services bring in cryptography, and are called in the lane; words only when something fails


class QuickUnlockController(QObject):
    """Owns the rows about quick unlock."""

    def __init__(
        self,
        bridge: "SessionBridge",
        keyring: "Keyring",
        enrolment: "QuickEnrolment",
        rows: QuickUnlockRows,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._keyring, self._enrolment, self.rows = bridge, keyring, enrolment, rows
        self.sheet: DevicesSheet | None = None
        self._on = False
        rows.turn_on_asked.connect(self._turn_on)
        rows.turn_off_asked.connect(partial(self._ask, keep_here=False))
        rows.others_asked.connect(partial(self._ask, keep_here=True))
        rows.cancelled.connect(enrolment.cancel)
        enrolment.done.connect(self.refresh)
        enrolment.failed.connect(self._on_failed)
        bridge.locked.connect(self._forget)

    @Slot()
    def refresh(self) -> None:
        """Look how things are."""

        def state(session: "Session") -> tuple[bool, int]:
            from vault_app.services.quick_unlock import is_enrolled

            return is_enrolled(session.store, doors=self._bridge.doors()), _count(session)[0]

        self.rows.say("info", "")
        self._bridge.run(state, asker=self, done=self._show, failed=lambda _error: None)

    def _show(self, state: tuple[bool, int]) -> None:
        self._on, devices = state
        session = self._bridge.session
        writable = session is not None and session.read_only is None
        self.rows.show_state(on=self._on, others=devices > int(self._on), writable=writable)

    @Slot()
    def _forget(self) -> None:
        self._on = False
        self.rows.show_state(on=False, others=False, writable=False)
        self.rows.say("info", "")

    @Slot()
    def _turn_on(self) -> None:
        self.rows.show_waiting()
        self._enrolment.begin()

    @Slot(object)
    def _on_failed(self, error: "VaultAppError") -> None:
        from vault_app.ui.messages import words_for

        self.refresh()
        if not isinstance(error, KeychainCancelled):
            message = words_for(error)
            self.rows.say("danger", f"{message.title} {message.body}")

    def _ask(self, *_clicked: object, keep_here: bool) -> None:
        session = self._bridge.session
        if session is None:
            return
        devices, unknown = _count(session)
        self.sheet = sheet = DevicesSheet(self._window(), devices=devices, unknown=unknown, keep_here=keep_here)
        sheet.asked.connect(partial(self._end, keep_here=keep_here))
        sheet.dismissed.connect(self._forget_sheet)
        sheet.open()

    def _end(self, passphrase: "Secret", *, keep_here: bool) -> None:
        keychain, doors = self._keyring.for_vault_lane(), self._bridge.doors

        def ended(session: "Session") -> "DevicesRemoved":
            from vault_app.services.quick_unlock import disable, remove_other_devices

            try:
                end = remove_other_devices if keep_here else disable
                return end(session, passphrase, keychain, doors=doors())
            finally:
                passphrase.wipe()

        if self.sheet is not None:
            self.sheet.show_busy(busy=True)
        self._bridge.run(ended, asker=self, done=self._on_ended, failed=self._on_not_ended)

    def _on_ended(self, removed: "DevicesRemoved") -> None:
        if self.sheet is not None:
            self.sheet.dismiss()
        self._bridge.tell_changed()
        self._bridge.notice.emit(self._words(removed))
        self.refresh()

    def _on_not_ended(self, error: "VaultAppError") -> None:
        from vault_app.ui.messages import words_for

        message = words_for(error)
        words = message.title if isinstance(error, WrongPassphrase) else f"{message.title} {message.body}"
        if self.sheet is not None:
            self.sheet.show_problem(words)

    def _words(self, removed: "DevicesRemoved") -> Note:
        title = self.tr("Quick unlock is off") if not removed.enrolled else self.tr("Quick unlock is on here alone")
        details = [self.tr("Other devices have to turn it on again.")]
        if removed.failure is not None:
            from vault_app.ui.messages import words_for

            details.append(words_for(removed.failure).title)
        if not removed.entry_deleted:
            details.append(self.tr("An entry that opens nothing is left in the keyring."))
        if removed.rotated.backups_left:
            details.append(self.tr("Some backups still open with the old key."))
        return Note(title, " ".join(details), seconds=10)

    @Slot()
    def _forget_sheet(self) -> None:
        self.sheet = None

    def _window(self) -> "QWidget":
        return self.rows.switch.window()


def _count(session: "Session") -> tuple[int, int]:
    """Give how many devices open the vault, and how many ways to open it are not known here."""
    from vault_app.services.quick_unlock import ways_that_end

    kinds = [slot.kind for slot in ways_that_end(session)]
    return kinds.count("device"), kinds.count("unknown")

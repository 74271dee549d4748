"""Turning quick unlock on, and hearing that it has ended."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from vault_app.ui.happenings import Note
from vault_app.ui.plural import plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.core.errors import VaultAppError
    from vault_app.ports.keychain import Keychain
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.system.keyring import Keyring
    from vault_app.vaultfile.inspecting import SlotInfo

# ruff: noqa: PLC0415  # the services bring in cryptography, and are called in a lane


def ended_words(dropped: "Sequence[SlotInfo]") -> str:
    """Say on how many devices a new key has ended quick unlock; "" for none."""
    devices = sum(slot.kind == "device" for slot in dropped)
    words = QCoreApplication.translate("quick unlock", "Quick unlock has ended on %n device(s).", "", devices)
    return plural(words, devices) if devices else ""


class QuickEnrolment(QObject):
    """Knows how the open vault and the keyring of this computer stand to each other.

    Signals:
        done: quick unlock was turned on.
        failed: it was not: a `VaultAppError`.
    """

    done = Signal()
    failed = Signal(object)

    def __init__(self, bridge: "SessionBridge", keyring: "Keyring", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._keyring = bridge, keyring
        self._tells = False
        bridge.locking.connect(keyring.cancel)
        bridge.opened.connect(self._on_opened)

    def begin(self, *, tells: bool = False) -> None:
        """Turn it on for the open vault; the keyring may ask its owner. ``tells`` says in passing what goes wrong."""
        self._tells = tells
        # What was asked of the keyring before is over first: clearing up must not meet what begins here.
        self._keyring.run(lambda _keychain: None, asker=self, done=self._enrol)

    def cancel(self) -> None:
        """Give up turning it on."""
        self._keyring.cancel()

    def look_if_ended(self, told: Note | None = None) -> None:
        """See whether it was on here and has ended by a new key; if so, say it.

        ``told`` is what was said about the new key a moment ago, `ended_words` among it, and is said again with the
        offer to turn it on again: there is one toast.
        """
        session = self._bridge.session
        if session is None:
            return
        doors = self._bridge.doors

        def ended(keychain: "Keychain") -> bool:
            from vault_app.services.quick_unlock import forget_if_ended

            return forget_if_ended(session, keychain, doors=doors())

        def answered(has_ended: bool) -> None:  # noqa: FBT001 - an answer of one flag
            if has_ended and self._bridge.session is session:
                self._bridge.notice.emit(self._words(told))

        self._keyring.run(ended, asker=self, done=answered, failed=lambda _error: None)

    def _enrol(self, _nothing: None) -> None:
        keychain, doors = self._keyring.for_vault_lane(), self._bridge.doors

        def enrolled(session: "Session") -> None:
            from vault_app.services.quick_unlock import enrol

            enrol(session, keychain, doors=doors())

        self._bridge.run(enrolled, asker=self, done=self._on_enrolled, failed=self._on_failed)

    def _on_enrolled(self, _nothing: None) -> None:
        self.done.emit()
        self._bridge.notice.emit(Note(self.tr("Quick unlock is on"), self.tr("For this vault, on this computer.")))

    def _on_failed(self, error: "VaultAppError") -> None:
        if self._tells:
            self._bridge.tell_failure(error)
        self.failed.emit(error)

    @Slot()
    def _on_opened(self) -> None:
        # The vault is painted first.
        QTimer.singleShot(0, self, self.look_if_ended)

    def _words(self, told: Note | None) -> Note:
        again = self.tr("Turn on again")
        if told is None:
            title = self.tr("The passphrase was changed. Quick unlock is off here.")
            return Note(title, icon="info", action=again, act=self._begin_again, seconds=0)
        return replace(told, action=again, act=self._begin_again, seconds=0)

    def _begin_again(self) -> None:
        self.begin(tells=True)

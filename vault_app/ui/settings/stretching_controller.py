"""Says what the key stretching costs, measures it, and makes it dearer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Slot

from vault_app.core.errors import VaultAppError, WrongPassphrase
from vault_app.ui.happenings import Note
from vault_app.ui.settings.stretch_sheet import StretchSheet

if TYPE_CHECKING:
    from vault_app.core.kdf_cost import KdfCost
    from vault_app.core.secret import Secret
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.settings.vault_rows import VaultRows

# ruff: noqa: PLC0415  # the services bring in cryptography, and are called in the lane

_MIB = 1024


class StretchingController(QObject):
    """Owns the row about key stretching."""

    def __init__(self, bridge: "SessionBridge", rows: "VaultRows", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._rows = bridge, rows
        self.sheet: StretchSheet | None = None
        rows.measure_asked.connect(self.measure)
        rows.strengthen_asked.connect(self.ask)

    def words(self, session: "Session") -> str:
        """Give what it costs in words."""
        from vault_app.services.stretching import present_cost

        cost = present_cost(session)
        return "" if cost is None else self._cost_words(cost)

    @Slot()
    def measure(self) -> None:
        """Measure how long it takes here."""

        def measured(session: "Session") -> "tuple[KdfCost | None, float]":
            from vault_app.services.stretching import measured_seconds, present_cost

            return present_cost(session), measured_seconds(session, doors=self._bridge.doors())

        self._rows.measure_button.setEnabled(False)
        self._bridge.run(measured, asker=self, done=self._show_measured, failed=self._on_not_measured)

    def _show_measured(self, found: "tuple[KdfCost | None, float]") -> None:
        self._rows.measure_button.setEnabled(True)
        cost, seconds = found
        if cost is not None:
            took = self.tr("%1 s on this computer").replace("%1", QLocale().toString(seconds, "f", 2))
            self._rows.show_stretching(f"{self._cost_words(cost)} · {took}")

    def _on_not_measured(self, error: VaultAppError) -> None:
        self._rows.measure_button.setEnabled(True)
        self._bridge.tell_failure(error)

    @Slot()
    def ask(self) -> None:
        """Ask for the passphrase, without which its slot cannot be made anew."""
        self.sheet = StretchSheet(self._rows.strengthen_button.window())
        self.sheet.asked.connect(self._strengthen)
        self.sheet.dismissed.connect(self._forget_sheet)
        self.sheet.open()

    def _strengthen(self, passphrase: "Secret") -> None:
        def strengthened(session: "Session") -> "KdfCost | None":
            from vault_app.services.stretching import make_dearer

            try:
                return make_dearer(session, passphrase, doors=self._bridge.doors())
            finally:
                passphrase.wipe()

        if self.sheet is not None:
            self.sheet.show_busy(busy=True)
        self._bridge.run(strengthened, asker=self, done=self._on_strengthened, failed=self._on_failed)

    def _on_strengthened(self, cost: "KdfCost | None") -> None:
        if self.sheet is not None:
            self.sheet.dismiss()
        if cost is None:
            title = self.tr("It is as strong as this computer makes it already.")
            self._bridge.notice.emit(Note(title, icon="info"))
            return
        self._rows.show_stretching(self._cost_words(cost))
        self._bridge.tell_changed()
        self._bridge.notice.emit(Note(self.tr("The key stretching is stronger now."), self._cost_words(cost)))

    def _on_failed(self, error: VaultAppError) -> None:
        from vault_app.ui.messages import words_for

        message = words_for(error)
        wrong = isinstance(error, WrongPassphrase)
        if self.sheet is not None:
            self.sheet.show_problem(message.title if wrong else f"{message.title} {message.body}".strip())

    @Slot()
    def _forget_sheet(self) -> None:
        self.sheet = None

    def _cost_words(self, cost: "KdfCost") -> str:
        return (
            self.tr("Argon2id, %1 MiB, %2 passes")
            .replace("%1", QLocale().toString(cost.memory_kib // _MIB))
            .replace("%2", QLocale().toString(cost.passes))
        )

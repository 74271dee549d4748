"""Sets up a one-time code on another device: a QR code that is shown on purpose, and not for long."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.core.ids import FieldId, ItemId
from vault_app.core.item import Field, Item
from vault_app.core.secret import Secret
from vault_app.ui.browse.field_words import label_of
from vault_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.qr_square import QrSquare
from vault_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge

SHOWN_SECONDS: Final = 30


class QrSheet(Sheet):
    """Asks first, then shows the code for half a minute; it goes with the keyboard, with Escape and with the lock."""

    def __init__(self, window: QWidget, title: str) -> None:
        super().__init__(window, width=400)
        self.setAccessibleName(self.tr("Set up another device"))
        self._left = SHOWN_SECONDS
        self._second = QTimer(self)
        self._second.setInterval(1_000)
        self._second.timeout.connect(self.tick)
        self.square = QrSquare(self.tr("QR code of the set-up key"))
        self.square.hide()
        self._words = PlainLabel(px=13, colour="text2", wrap=True)
        self._words.setText(
            self.tr(
                "Scan it with the app on the other device. Whoever photographs it can make the codes of “%1” from then "
                "on, so look around first. It is shown for 30 seconds."
            ).replace("%1", title)
        )
        self._countdown = PlainLabel(px=13, weight=500, colour="text2", align="center")
        self._countdown.hide()
        self.show_button = PrimaryButton(self.tr("Show QR code"))
        self.close_button = SecondaryButton(self.tr("Close"))
        self.close_button.clicked.connect(self.dismiss)
        self.column.addWidget(PlainLabel(self.tr("Set up another device"), px=17, weight=700, wrap=True))
        self.column.addSpacing(8)
        self.column.addWidget(self._words)
        self.column.addSpacing(16)
        self.column.addWidget(self.square, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(self._countdown)
        self.column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.show_button)
        self.column.addLayout(buttons)

    def show_address(self, address: Secret) -> None:
        """Show the QR code of an address, which is taken over and wiped."""
        import segno  # noqa: PLC0415 - few people ever see a QR code

        try:
            if self.isVisible() and self.isActiveWindow():
                self.square.show_matrix(segno.make(address.reveal(), error="m", micro=False).matrix)
        finally:
            address.wipe()
        if self.square.is_empty():
            return
        self.square.show()
        for read_already in (self._words, self.show_button):
            read_already.hide()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_left()
        self._countdown.show()
        self._second.start()

    @Slot()
    def tick(self) -> None:
        """Let a second pass."""
        self._left -= 1
        self._show_left()
        if self._left <= 0:
            self.dismiss()

    def event(self, event: QEvent) -> bool:
        """Go when the window loses the keyboard: someone shares the screen, or has left."""
        if event.type() == QEvent.Type.WindowDeactivate:
            QTimer.singleShot(0, self, self.dismiss)
            self.square.clear()
        return super().event(event)

    def _show_left(self) -> None:
        self._countdown.setText(self.tr("Closes in %1 s").replace("%1", str(self._left)))

    def _go(self) -> None:
        self._second.stop()
        self.square.clear()
        super()._go()
        self.deleteLater()


class OtherDevices(QObject):
    """Opens the sheet, and unseals the set-up key once the person asks for the QR code."""

    def __init__(self, bridge: "SessionBridge", page: QWidget) -> None:
        super().__init__(page)
        self._bridge, self._page = bridge, page

    def open(self, item: Item, field: Field) -> QrSheet:
        """Ask whether the QR code of a field shall be shown."""
        sheet = QrSheet(self._page.window(), f"{item.title} · {label_of(field)}")
        self._bridge.locking.connect(sheet.dismiss)
        sheet.show_button.clicked.connect(partial(self._show, sheet, item.id, field.id))
        sheet.open()
        return sheet

    def _show(self, sheet: QrSheet, item_id: ItemId, field_id: FieldId) -> None:
        def work(session: "Session") -> Secret:
            from vault_app.services.one_time_code import set_up_address  # noqa: PLC0415 - brings in cryptography

            return set_up_address(session, item_id, field_id)

        self._bridge.run(work, asker=sheet, done=sheet.show_address)

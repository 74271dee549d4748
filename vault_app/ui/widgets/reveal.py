"""A secret of an item on the screen: dots, and an eye that shows it for half a minute."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from vault_app.core.secret import Secret
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.secret_text import SecretText

REVEAL_MS: Final = 30_000


class Reveal(QObject):
    """The one rule for how long a revealed secret stays: 30 seconds, or until its eye is pressed again.

    Signals:
        asked: the eye was pressed and the secret is wanted; hand it to `show_secret`.
    """

    asked = Signal()

    def __init__(self, text: SecretText, *, reveal: str = "", hide: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent or text)
        self._text = text
        self._reveal, self._hide = reveal or self.tr("Reveal"), hide or self.tr("Hide")
        self.eye = IconButton("eye", self._reveal)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(REVEAL_MS)
        self._end.timeout.connect(self.mask)
        self.eye.clicked.connect(self.toggle)
        text.masked_changed.connect(self._on_masked)

    def show_secret(self, secret: Secret) -> None:
        """Reveal a secret, which is taken over."""
        self._text.show_secret(secret)
        self._end.start()

    def mask(self) -> None:
        """Show dots again and wipe the secret."""
        self._end.stop()
        self._text.hide_secret()

    def is_masked(self) -> bool:
        """Say whether only dots are shown."""
        return self._text.is_masked()

    def toggle(self) -> None:
        """Ask for the secret, or mask it."""
        if self._text.is_masked():
            self.asked.emit()
        else:
            self.mask()

    def _on_masked(self, masked: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.eye.set_icon("eye" if masked else "eye-off", self._reveal if masked else self._hide)

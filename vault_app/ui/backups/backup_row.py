"""One backup: when it was made, what is in it, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.messages import file_size, moment
from vault_app.ui.widgets.buttons import LinkButton, SecondaryButton
from vault_app.ui.widgets.plain_label import PlainLabel


class BackupRow(QWidget):
    """Signals `preview_asked` and `use_asked`; either button is there only where its words are given."""

    preview_asked = Signal()
    use_asked = Signal()

    def __init__(
        self,
        time_ms: int,
        size: int,
        *,
        about: str,
        use: str,
        use_name: str,
        preview: str = "",
        preview_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(PlainLabel(moment(time_ms), px=14, weight=500))
        details = f"{about} · {file_size(size)}" if about else file_size(size)
        words.addWidget(PlainLabel(details, px=12, colour="text2", wrap=True))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 10, 12, 10)
        line.setSpacing(10)
        line.addLayout(words, 1)
        if preview:
            button = LinkButton(preview)
            button.setAccessibleName(preview_name)
            button.clicked.connect(self.preview_asked)
            line.addWidget(button)
        if use:
            self.use_button = SecondaryButton(use)
            self.use_button.setAccessibleName(use_name)
            self.use_button.clicked.connect(self.use_asked)
            line.addWidget(self.use_button)

"""One setting: its name at the start, what changes it at the end."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.widgets.plain_label import PlainLabel


class SettingRow(QWidget):
    """A line of a card; ``wide`` gives the control all the room, ``hint`` stands below the name."""

    def __init__(
        self, name: str, control: QWidget, *, hint: str = "", wide: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        label = PlainLabel(name, px=13, weight=500)
        label.setBuddy(control)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label)
        if hint:
            words.addWidget(PlainLabel(hint, px=12, colour="text3", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 16, 9)
        row.setSpacing(20)
        row.addLayout(words, 0 if wide else 1)
        row.addWidget(control, 1 if wide else 0)

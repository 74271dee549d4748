"""One setting: its name at the start, what changes it at the end."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.settings.marked_label import MarkedLabel


class SettingRow(QWidget):
    """A line of a card; ``wide`` gives the control all the room, ``hint`` stands below the name.

    ``also`` are words that a search finds besides name and hint.
    """

    def __init__(
        self,
        name: str,
        control: QWidget,
        *,
        hint: str = "",
        wide: bool = False,
        also: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = name
        self._found_by = f"{name}\n{hint}\n{also}".casefold()
        self.label = MarkedLabel(name, px=13, weight=500)
        self.label.setBuddy(control)
        self.hint = MarkedLabel(hint, px=12, colour="text3", wrap=True)
        if not hint:  # setVisible(True) would open a window: there is no parent yet
            self.hint.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.label)
        words.addWidget(self.hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 16, 9)
        row.setSpacing(20)
        row.addLayout(words, 0 if wide else 1)
        row.addWidget(control, 1 if wide else 0)

    def set_hint(self, hint: str) -> None:
        """Say something else below the name; "" takes it away."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def matches(self, query: str) -> bool:
        """Say whether every word of a search stands in the name, the hint, or what else it is found by."""
        return all(word in self._found_by for word in query.casefold().split())

    def mark(self, query: str) -> None:
        """Mark what was searched for."""
        self.label.mark(query)
        self.hint.mark(query)

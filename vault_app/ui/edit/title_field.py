"""The title in the editor: as large as a title, in a field; while nobody typed one it follows the website."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFont

from vault_app.ui.theme.fonts import text_font
from vault_app.ui.widgets.text_field import LabelledField, TextField


class TitleField(TextField):
    """A field in the type of titles."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("TitleField", "Title"), placeholder=translate("TitleField", "Title"))

    def _type(self) -> QFont:
        return text_font(18, 700)


class TitleEdit(LabelledField):
    """The field, and whether its title was typed. Signal `edited`: something is typed."""

    edited = Signal()

    def __init__(self) -> None:
        self.line = TitleField()
        super().__init__("", self.line)
        self.hide_label()
        self.is_typed, self._begun = False, ""
        self.line.textEdited.connect(self._on_edited)

    def show_title(self, title: str) -> None:
        """Begin with a title, "" for none yet."""
        self.line.setText(title)
        self.is_typed, self._begun = bool(title), title

    def derive(self, title: str) -> None:
        """Take a title that follows from something else, unless one was typed."""
        if not self.is_typed:
            self.line.setText(title)
            self.set_error("")

    def is_changed(self) -> bool:
        """Say whether another title was typed; a derived one does not count."""
        return self.is_typed and self.line.text() != self._begun

    def _on_edited(self, text: str) -> None:
        self.is_typed = bool(text)
        self.set_error("")
        self.edited.emit()

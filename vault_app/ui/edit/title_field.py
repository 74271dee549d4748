"""The title in the editor: as large as a title, in a field."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont

from vault_app.ui.theme.fonts import text_font
from vault_app.ui.widgets.text_field import TextField


class TitleField(TextField):
    """A field in the type of titles."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("TitleField", "Title"), placeholder=translate("TitleField", "Title"))

    def _type(self) -> QFont:
        return text_font(18, 700)

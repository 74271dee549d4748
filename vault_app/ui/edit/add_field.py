"""What can be added to an item: the menu, and the field that each choice begins with."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from vault_app.core.draft import Draft
from vault_app.core.ids import CODE, EXPIRES, PASSWORD, USERNAME, WEBSITE, FieldId
from vault_app.core.item import FieldType
from vault_app.ui.edit.drafting import new_field
from vault_app.ui.item_words import field_label, type_icon, type_words
from vault_app.ui.theme.icons import icon
from vault_app.ui.widgets.buttons import SecondaryButton
from vault_app.ui.widgets.pop_up import pop_up

# Fields that an item has once; a further one of the type is a field of its own.
_ONCE: Final = (
    (WEBSITE, FieldType.ADDRESS),
    (USERNAME, FieldType.TEXT),
    (PASSWORD, FieldType.PASSWORD),
    (CODE, FieldType.CODE),
    (EXPIRES, FieldType.DATE),
)
_TYPES: Final = (
    FieldType.TEXT,
    FieldType.HIDDEN,
    FieldType.PASSWORD,
    FieldType.DATE,
    FieldType.ADDRESS,
    FieldType.CODE,
    FieldType.NOTE,
    FieldType.SECURE_NOTE,
    FieldType.REFERENCE,
)


class AddField(SecondaryButton):
    """Opens the menu of what can be added.

    Signals:
        chosen: the `DraftField` to begin with, still empty.
        paste_asked: variables shall be taken from the clipboard.
        file_asked: files shall be chosen.
        picture_asked: the picture on the clipboard shall be added.
    """

    chosen = Signal(object)
    paste_asked = Signal()
    file_asked = Signal()
    picture_asked = Signal()

    def __init__(self, draft: Callable[[], Draft | None], *, parent: QWidget | None = None) -> None:
        """``draft`` gives what is edited now."""
        super().__init__("", icon="plus", parent=parent)
        self.setText(self.tr("Add a field"))
        self._draft = draft
        self.clicked.connect(self._open_menu)

    def menu_of_fields(self) -> QMenu:
        """Build the menu: what the item has once and lacks, then every type of field; no two entries say the same."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        draft = self._draft()
        kind = draft.kind if draft is not None else ""
        present = {field.id for field in draft.fields} if draft is not None else set()
        offered = set()
        for field_id, field_type in _ONCE:
            if field_id not in present:
                words = field_label(kind, field_id)
                offered.add(words)
                self._offer(menu, field_id, field_type, words)
        menu.addSeparator()
        for field_type in _TYPES:
            words = type_words(field_type)
            if words not in offered:  # a second one can be had once the first is there
                self._offer(menu, None, field_type, words)
        menu.addAction(icon(type_icon(FieldType.FILE)), self.tr("File…"), self.file_asked.emit)
        if not QGuiApplication.clipboard().image().isNull():
            menu.addAction(icon("paperclip"), self.tr("Picture from the clipboard"), self.picture_asked.emit)
        menu.addSeparator()
        menu.addAction(icon("terminal"), self.tr("Paste variables (NAME=value)"), self.paste_asked.emit)
        return menu

    def _offer(self, menu: QMenu, field_id: FieldId | None, field_type: FieldType, words: str) -> None:
        menu.addAction(icon(type_icon(field_type)), words, lambda: self.chosen.emit(new_field(field_type, field_id)))

    def _open_menu(self) -> None:
        menu = self.menu_of_fields()
        pop_up(menu, self.mapToGlobal(QPoint(0, self.height() + 2)))

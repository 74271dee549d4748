"""A field that one item has beside those of its kind: its name can be changed, and its place, and it can go."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from vault_app.core.draft import DraftField
from vault_app.core.env_text import is_env_text
from vault_app.core.item import FieldType
from vault_app.ui.item_words import type_words
from vault_app.ui.theme.fonts import text_font
from vault_app.ui.theme.icons import icon
from vault_app.ui.theme.metrics import line_height
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.pop_up import pop_up
from vault_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from vault_app.ui.edit.edits import AnyEdit

_UP: Final = -1
_DOWN: Final = 1


class NameLine(TextField):
    """The name of a field, written where its label stands; the text of a .env file is no name."""

    variables_pasted = Signal()

    def __init__(self, name: str, *, placeholder: str) -> None:
        super().__init__(name, placeholder=placeholder, inset=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of variables that are pasted."""
        if event.matches(QKeySequence.StandardKey.Paste) and is_env_text(QGuiApplication.clipboard().text()):
            self.variables_pasted.emit()
            return
        super().keyPressEvent(event)

    def _height(self) -> int:
        return round(line_height(12, 600)) + 12

    def _type(self) -> QFont:
        return text_font(12, 600)


class OwnField(QWidget):
    """A name, what can be done with the field, and below it the field itself.

    Signals:
        edited: the name is another one.
        move_asked: it shall stand before the field above (-1) or after the one below (1).
        remove_asked: it shall go.
        variables_pasted: the clipboard holds variables, and they were pasted where the name goes.
    """

    edited = Signal()
    move_asked = Signal(int)
    remove_asked = Signal()
    variables_pasted = Signal()

    def __init__(self, field: DraftField, edit: "AnyEdit", *, known_as: str = "") -> None:
        """``known_as``: the name of a field that the app knows, which stays."""
        super().__init__()
        self._field, self.edit = field, edit
        placeholder = type_words(field.type)
        self.name_line: NameLine | None = None
        head = QHBoxLayout()
        head.setSpacing(4)
        if known_as:
            head.addWidget(PlainLabel(known_as, px=12, weight=600, colour="text2"), 1)
        else:
            is_file = field.type is FieldType.FILE
            what = self.tr("Name of the file") if is_file else self.tr("Name of the field")
            self.name_line = NameLine(what, placeholder=placeholder)
            self.name_line.setAcceptDrops(False)
            self.name_line.setText(field.label)
            self.name_line.setCursorPosition(0)
            self.name_line.textChanged.connect(self._on_renamed)
            self.name_line.variables_pasted.connect(self.variables_pasted)
            head.addWidget(self.name_line, 1)
        self.more = IconButton(
            "more", self.tr("Move or remove %1").replace("%1", field.label or known_as or placeholder)
        )
        self.more.clicked.connect(self._open_menu)
        head.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(edit)
        self.setFocusProxy(self.name_line or edit)

    def label(self) -> str:
        """Give the name as it is typed."""
        return self.name_line.text().strip() if self.name_line is not None else self._field.label

    def draft_field(self) -> DraftField:
        """Give the field as it is typed now."""
        return replace(self.edit.draft_field(), label=self.label())

    def is_changed(self) -> bool:
        """Say whether name or value differ from what they began with."""
        return self.label() != self._field.label or self.edit.is_changed()

    def stops(self) -> list[QWidget]:
        """Give what the Tab key comes to, in order."""
        inner = [self.edit] if self._field.type is not FieldType.FILE else []
        return [*([self.name_line] if self.name_line is not None else []), *inner, self.more]

    def menu(self) -> QMenu:
        """Build the menu of what can be done with the field."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("chevron-up"), self.tr("Move up") + "\tAlt+Up", lambda: self.move_asked.emit(_UP))
        menu.addAction(icon("chevron-down"), self.tr("Move down") + "\tAlt+Down", lambda: self.move_asked.emit(_DOWN))
        menu.addSeparator()
        menu.addAction(icon("trash"), self.tr("Remove field"), self.remove_asked.emit)
        return menu

    def event(self, event: QEvent) -> bool:
        """Take Alt with an arrow before a field does."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _step(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move up or down."""
        step = _step(event)
        if step:
            self.move_asked.emit(step)
            return
        super().keyPressEvent(event)

    def _open_menu(self) -> None:
        menu = self.menu()
        corner = QPoint(self.more.width() - menu.sizeHint().width(), self.more.height() + 2)
        pop_up(menu, self.more.mapToGlobal(corner))

    def _on_renamed(self) -> None:
        name = self.label() or type_words(self._field.type)
        self.more.set_icon("more", self.tr("Move or remove %1").replace("%1", name))
        name_edit(self.edit, name)
        self.edited.emit()


def name_edit(edit: "AnyEdit", name: str) -> None:
    """Let the widgets that take the keyboard in a field be spoken by another name."""
    for part in (getattr(edit, "line", None), getattr(edit, "box", None)):
        if isinstance(part, QWidget):
            part.setAccessibleName(name)


def _step(event: QKeyEvent) -> int:
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.AltModifier:
        return 0
    return {Qt.Key.Key_Up: _UP, Qt.Key.Key_Down: _DOWN}.get(Qt.Key(event.key()), 0)

"""Makes and changes a kind of one's own: its name, and the fields that its items are offered."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.ids import NOTES, FieldId
from vault_app.core.item import FieldType
from vault_app.core.kinds import TemplateField
from vault_app.ui.edit.drafting import new_field
from vault_app.ui.edit.tab_order import chain
from vault_app.ui.item_words import field_label, is_known, type_words
from vault_app.ui.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton
from vault_app.ui.widgets.combo import Combo
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.layouts import take_out
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn
from vault_app.ui.widgets.sheet import Sheet, room_down
from vault_app.ui.widgets.text_field import LabelledField, TextField

_WIDTH: Final = 640
_HEIGHT: Final = 300
_SHORT_TYPE: Final = 12  # letters
_TYPES: Final = tuple(field_type for field_type in FieldType if field_type is not FieldType.FILE)


MOST_ROWS: Final = 100


class KindSheet(Sheet):
    """A name, a row for each field, and what to do.

    Signals:
        save_asked: the name, and the `TemplateField`s in their order.
        delete_asked: the kind shall go.
    """

    save_asked = Signal(str, object)
    delete_asked = Signal()

    def __init__(
        self, window: QWidget, *, name: str = "", fields: Sequence[TemplateField] = (), new: bool = True
    ) -> None:
        super().__init__(window, width=_WIDTH)
        title = self.tr("New kind of item") if new else self.tr("Change kind of item")
        self.setAccessibleName(title)
        self.column.addWidget(PlainLabel(title, px=17, weight=700))
        self.column.addSpacing(12)
        self.name = TextField(self.tr("Name of the kind"), placeholder=self.tr("For example Alarm system"))
        self.name.setText(name)
        self._named = LabelledField(self.tr("Name"), self.name)
        self.column.addWidget(self._named)
        self.column.addSpacing(12)
        self.column.addWidget(PlainLabel(self.tr("Fields"), px=12, weight=600, colour="text2"))
        self._rows: list[KindRow] = []
        scroll = ScrollColumn()
        scroll.setFixedHeight(room_down(window, _HEIGHT, beside=360))
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 4, 4, 4)
        self._list.setSpacing(6)
        scroll.column.addLayout(self._list)
        scroll.column.addStretch(1)
        self.column.addWidget(scroll)
        self.add_button = SecondaryButton(self.tr("Add a field"), icon="plus")
        self.add_button.clicked.connect(lambda: self.add_row().name.setFocus(Qt.FocusReason.OtherFocusReason))
        self._build_buttons(new=new)
        described = [field for field in fields if field.id != NOTES]
        self._beyond = described[MOST_ROWS:]  # as another program may have made it: they stay as they are
        for field in described[:MOST_ROWS]:
            self.add_row(field)
        if not self._rows:
            self.add_row()
        self.dismissed.connect(self.deleteLater)

    def open(self) -> None:
        """Begin with the name."""
        super().open()
        self._set_tab_order()
        self.name.setFocus(Qt.FocusReason.PopupFocusReason)

    def rows(self) -> "list[KindRow]":
        """Give the rows, from the top."""
        return self._rows

    def add_row(self, field: TemplateField | None = None) -> "KindRow":
        """Add a field below the others; without one, an empty text."""
        row = KindRow(field or _fresh())
        row.remove_asked.connect(lambda: self._remove(row))
        row.move_asked.connect(lambda step: self._shift(row, step))
        self._rows.append(row)
        self._list.addWidget(row)
        self._set_tab_order()
        return row

    def _save(self) -> None:
        fields = [field for row in self._rows if (field := row.field()).label or is_known(field.id)]
        if not self.name.text().strip():
            self._named.set_error(self.tr("Give it a name."))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.save_asked.emit(self.name.text().strip(), [*fields, *self._beyond])

    def _remove(self, row: "KindRow") -> None:
        place = self._rows.index(row)
        self._rows.remove(row)
        take_out(self._list, row)
        self._set_tab_order()
        neighbour = self._rows[min(place, len(self._rows) - 1)].name if self._rows else self.add_button
        neighbour.setFocus(Qt.FocusReason.OtherFocusReason)

    def _shift(self, row: "KindRow", step: int) -> None:
        place = self._rows.index(row) + step
        if 0 <= place < len(self._rows):
            self._rows.remove(row)
            self._rows.insert(place, row)
            self._list.removeWidget(row)
            self._list.insertWidget(place, row)
            self._set_tab_order()

    def _build_buttons(self, *, new: bool) -> None:
        self.save_button = PrimaryButton(self.tr("Save kind"))
        self.cancel_button = SecondaryButton(self.tr("Cancel"))
        self.delete_button = DangerButton(self.tr("Delete kind"))
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self.dismiss)
        self.delete_button.clicked.connect(self.delete_asked)
        self.delete_button.setHidden(new)
        self.column.addSpacing(8)
        self.column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.delete_button)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        self.column.addLayout(row)

    def _set_tab_order(self) -> None:
        if not self.isVisible():  # then not all of it is there yet
            return
        rows = [stop for row in self._rows for stop in (row.name, row.type, row.up, row.down, row.remove)]
        chain([self.name, *rows, self.add_button, self.delete_button, self.cancel_button, self.save_button])


class KindRow(QWidget):
    """One field of the kind: its name, its type, its place."""

    move_asked = Signal(int)
    remove_asked = Signal()

    def __init__(self, field: TemplateField) -> None:
        super().__init__()
        self._field = field
        known = is_known(field.id)
        self.name = TextField(self.tr("Name of the field"), placeholder=self.tr("Name of the field"))
        self.name.setText(field_label("", field.id) if known else field.label)
        self.name.setReadOnly(known)
        self.type = Combo(self.tr("Type of the field"))
        self.type.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.type.setMinimumContentsLength(_SHORT_TYPE)  # the name has the room; the list that drops down is as wide
        for field_type in _TYPES:
            self.type.addItem(type_words(field_type), field_type)
        self.type.setCurrentIndex(_TYPES.index(field.type))
        self.type.setDisabled(known)
        self.up = IconButton("chevron-up", self.tr("Move up"))
        self.down = IconButton("chevron-down", self.tr("Move down"))
        self.remove = IconButton("x", self.tr("Remove field"))
        self.up.clicked.connect(lambda: self.move_asked.emit(-1))
        self.down.clicked.connect(lambda: self.move_asked.emit(1))
        self.remove.clicked.connect(self.remove_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.name, 1)
        row.addWidget(self.type)
        for button in (self.up, self.down, self.remove):
            row.addWidget(button)

    def field(self) -> TemplateField:
        """Give the field as it is described now."""
        if is_known(self._field.id):
            return self._field
        return TemplateField(self._field.id, _TYPES[self.type.currentIndex()], self.name.text().strip())


def _fresh() -> TemplateField:
    return TemplateField(FieldId(new_field(FieldType.TEXT).id), FieldType.TEXT)

"""One value that two people changed: what stands and what gave way, side by side, and which it shall be."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.item import Field, FieldType
from vault_app.ui.item_words import field_label
from vault_app.ui.messages import moment
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.reveal import Reveal
from vault_app.ui.widgets.secret_text import SecretText
from vault_app.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from vault_app.core.secret import Secret
    from vault_app.services.clashes import ClashedValue

_LONGEST, _MOST_LINES = 400, 4


class ValueSide(QWidget):
    """One of the two values; a sealed one is masked. Signal `reveal_asked`: its `Field`."""

    reveal_asked = Signal(object)

    def __init__(self, caption: str, name: str, field: Field | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.reveal: Reveal | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        when = moment(field.stamp.time) if field is not None else ""
        column.addWidget(PlainLabel(f"{caption} · {when}" if when else caption, px=12, colour="text3", wrap=True))
        if field is None:
            column.addWidget(PlainLabel(self.tr("(taken out)"), px=14, colour="text2"))
        elif field.type is FieldType.FILE:
            column.addWidget(PlainLabel(field.label, px=14, weight=500, elide=True))
        elif isinstance(field.value, str):
            for line in field.value[:_LONGEST].splitlines()[:_MOST_LINES] or [self.tr("(empty)")]:
                column.addWidget(PlainLabel(line, px=14, weight=500, elide=True))
        else:
            column.addLayout(self._masked(name))
        column.addStretch(1)

    def _masked(self, what: str) -> QHBoxLayout:
        text = SecretText(px=14, what=what)
        self.reveal = Reveal(text)
        self.reveal.asked.connect(lambda: self.reveal_asked.emit(self.field))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(text, 1)
        row.addWidget(self.reveal.eye, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def show_secret(self, secret: "Secret") -> None:
        """Show the value, which is taken over."""
        if self.reveal is None:
            secret.wipe()
        else:
            self.reveal.show_secret(secret)


class ClashRow(QWidget):
    """Asks for one value. Signal `reveal_asked`: the `ValueSide` that is wanted."""

    reveal_asked = Signal(object)

    def __init__(self, value: "ClashedValue", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        other = value.other
        name = field_label(value.kind, other.id, other.label, other.type)
        self.kept = ValueSide(self.tr("Stands now"), name, value.kept)
        self.other = ValueSide(self.tr("Gave way"), name, other)
        self.choice = Segmented(
            [self.tr("What stands now"), self.tr("The other one")],
            name=self.tr("Which %1 of %2").replace("%1", name).replace("%2", value.title),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(PlainLabel(name, px=13, weight=600))
        sides = QHBoxLayout()
        sides.setSpacing(16)
        for side in (self.kept, self.other):
            sides.addWidget(side, 1)
            side.reveal_asked.connect(lambda _field, side=side: self.reveal_asked.emit(side))
        column.addLayout(sides)
        column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeading)

    def wants_other(self) -> bool:
        """Say whether the value that gave way is chosen."""
        return self.choice.current() == 1

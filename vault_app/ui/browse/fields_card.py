"""The card of an item's fields. Rows are kept and filled anew, as the selection moves with every key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.ids import NOTES, FieldId
from vault_app.core.item import Field, FieldType, Item
from vault_app.core.kinds import LOGIN_KIND
from vault_app.ui.browse.code_row import CodeRow
from vault_app.ui.browse.value_rows import PlainRow, SecretRow
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.hairline import Hairline

_ORDER = {field.id: place for place, field in enumerate(LOGIN_KIND.fields)}


AnyRow = PlainRow | SecretRow | CodeRow


class FieldsCard(Card):
    """A row for each field that holds something: the standard ones in their order, then the others."""

    copy_asked = Signal(object)  # Field
    open_asked = Signal(str)
    reveal_asked = Signal(object)  # Field
    large_asked = Signal(object)  # Field
    qr_asked = Signal(object)  # Field
    code_shown = Signal(object)  # CodeRow: its codes are wanted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._kept: list[tuple[AnyRow, Hairline]] = []

    def show_item(self, item: Item) -> None:
        """Show the fields of an item, everything sealed masked."""
        shown = sorted(
            (field for field in item.fields if field.value and field.id != NOTES),
            key=lambda field: _ORDER.get(field.id, len(_ORDER)),
        )
        spare = list(self._kept)
        rows: list[tuple[AnyRow, Hairline]] = []
        for field in shown:
            match_ = next((pair for pair in spare if _fits(pair[0], field)), None)
            if match_ is None:
                match_ = self._made(field)
            else:
                spare.remove(match_)
                match_[0].show_field(field)
            rows.append(match_)
        self._arrange(rows, spare)
        for row, _line in rows:
            if isinstance(row, CodeRow):
                self.code_shown.emit(row)

    def clear(self) -> None:
        """Keep nothing of the item shown: its rows go, and with them what a screen reader was told of them."""
        self.mask_secrets()
        for row, line in self._kept:
            for part in (row, line):
                part.hide()
                self.column.removeWidget(part)
                part.deleteLater()
        self._kept = []

    def rows(self) -> list[AnyRow]:
        """Give the rows shown, from the top."""
        return [row for row, _line in self._kept if not row.isHidden()]

    def row_of(self, field_id: FieldId) -> AnyRow | None:
        """Give the row that shows a field, or None."""
        return next((row for row in self.rows() if row.field().id == field_id), None)

    def mask_secrets(self) -> None:
        """Mask everything sealed."""
        for row, _line in self._kept:
            if isinstance(row, SecretRow | CodeRow):
                row.mask_secrets()

    def _made(self, field: Field) -> tuple[AnyRow, Hairline]:
        row: AnyRow
        if field.type is FieldType.CODE:
            row = CodeRow(field)
            row.qr_asked.connect(self.qr_asked)
        elif field.type.sealed:
            row = SecretRow(field)
            row.reveal_asked.connect(self.reveal_asked)
            row.large_asked.connect(self.large_asked)
        else:
            row = PlainRow(field)
            row.open_asked.connect(self.open_asked)
        row.copy_asked.connect(self.copy_asked)
        return row, Hairline()

    def _arrange(self, rows: list[tuple[AnyRow, Hairline]], spare: list[tuple[AnyRow, Hairline]]) -> None:
        """Put the rows in order; those of fields that nothing else has are kept hidden for the next item."""
        order = [*rows, *spare]
        if order != self._kept:
            for row, line in order:
                self.column.removeWidget(line)
                self.column.removeWidget(row)
                self.column.addWidget(line)
                self.column.addWidget(row)
            self._kept = order
        for place, (row, line) in enumerate(order):
            row.setVisible(place < len(rows))
            line.setVisible(0 < place < len(rows))


def _fits(row: AnyRow, field: Field) -> bool:
    """Say whether a row can show a field without being built anew: the same standard field, or both of a kind."""
    if (row.field().id in _ORDER or field.id in _ORDER) and row.field().id != field.id:
        return False
    if field.type is FieldType.CODE:
        return isinstance(row, CodeRow)
    return isinstance(row, SecretRow if field.type.sealed else PlainRow)

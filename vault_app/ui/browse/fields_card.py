"""The card of an item's fields. Rows are kept and filled anew, as the selection moves with every key."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.ids import NOTES, FieldId, ItemId
from vault_app.core.item import Field, FieldType, Item
from vault_app.core.kinds import LOGIN_KIND, Kind, in_order
from vault_app.ui.browse.account_card import is_answer
from vault_app.ui.browse.code_row import CodeRow
from vault_app.ui.browse.file_row import FileRow
from vault_app.ui.browse.reference_row import ReferenceRow
from vault_app.ui.browse.value_rows import PlainRow, SecretRow
from vault_app.ui.plural import plural
from vault_app.ui.widgets.buttons import LinkButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.layouts import take_out

# A row is kept for each of these: they are what nearly every item has.
_USUAL = frozenset(field.id for field in LOGIN_KIND.fields)
_NOTED = b"ignore."  # what was said about a finding of the health page; no field of the item

AnyRow = PlainRow | SecretRow | CodeRow | ReferenceRow | FileRow


MOST_ROWS: Final = 200  # at first, and with each press of the button below them


class FieldsCard(Card):
    """A row for each field that holds something: those of the item's kind in their order, then the others."""

    copy_asked = Signal(object)  # Field
    open_asked = Signal(str)
    reveal_asked = Signal(object)  # Field
    large_asked = Signal(object)  # Field
    qr_asked = Signal(object)  # Field
    view_asked = Signal(object)  # Field: a file shall be looked into
    save_asked = Signal(object)  # Field: a file shall be saved outside the vault
    item_asked = Signal(object)  # ItemId: a link shall be followed
    code_shown = Signal(object)  # CodeRow: its codes are wanted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._kept: list[tuple[AnyRow, Hairline]] = []
        self._most, self._item_id = MOST_ROWS, b""
        self._more = LinkButton("")
        self._more.clicked.connect(self._show_more)
        self._more.hide()
        self._again: Callable[[], None] = self.clear

    def show_item(
        self, item: Item, kind: Kind = LOGIN_KIND, titles: Callable[[ItemId], str | None] = lambda _item: None
    ) -> None:
        """Show the fields of an item, everything sealed masked; ``titles`` gives those of the items it refers to."""
        if item.id != self._item_id:
            self._most, self._item_id = MOST_ROWS, item.id
        self._again = partial(self.show_item, item, kind, titles)
        every = in_order(kind, (field for field in item.fields if _is_shown(field)))
        shown, left = every[: self._most], len(every) - self._most
        spare = list(self._kept)
        rows: list[tuple[AnyRow, Hairline]] = []
        for field in shown:
            match_ = next((pair for pair in spare if _fits(pair[0], field)), None)
            if match_ is None:
                match_ = self._made(field, item.kind)
            else:
                spare.remove(match_)
                _fill(match_[0], field, item.kind)
            rows.append(match_)
        self._arrange(rows, spare)
        self._more.setText(plural(self.tr("Show %n more field(s)", "", left), left))
        self._more.setVisible(left > 0)
        for row, _line in rows:
            if isinstance(row, CodeRow):
                self.code_shown.emit(row)
            elif isinstance(row, ReferenceRow) and (other := row.item_id()) is not None:
                row.show_title(titles(other))

    def clear(self) -> None:
        """Keep nothing of the item shown: its rows go, and with them what a screen reader was told of them."""
        self.mask_secrets()
        for row, line in self._kept:
            take_out(self.column, row, line)
        self._kept = []
        self._most, self._item_id, self._again = MOST_ROWS, b"", self.clear
        self._more.hide()

    def _show_more(self) -> None:
        self._most += MOST_ROWS
        self._again()

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

    def _made(self, field: Field, kind: str) -> tuple[AnyRow, Hairline]:
        row: AnyRow
        if field.type is FieldType.CODE:
            row = CodeRow(field)
            row.large_asked.connect(self.large_asked)
            row.qr_asked.connect(self.qr_asked)
            row.copy_asked.connect(self.copy_asked)
        elif field.type is FieldType.FILE:
            row = FileRow(field, kind)
            row.view_asked.connect(self.view_asked)
            row.save_asked.connect(self.save_asked)
        elif field.type is FieldType.REFERENCE:
            row = ReferenceRow(field, kind)
            row.item_asked.connect(self.item_asked)
        elif field.type.sealed:
            row = SecretRow(field, kind)
            row.reveal_asked.connect(self.reveal_asked)
            row.large_asked.connect(self.large_asked)
            row.copy_asked.connect(self.copy_asked)
        else:
            row = PlainRow(field, kind)
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
            self.column.removeWidget(self._more)
            self.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
            self._kept = order
        for place, (row, line) in enumerate(order):
            row.setVisible(place < len(rows))
            line.setVisible(0 < place < len(rows))


def _is_shown(field: Field) -> bool:
    if is_answer(field):  # it stands on the account card
        return False
    return bool(field.value) and field.id != NOTES and not field.id.startswith(_NOTED)


def _fill(row: AnyRow, field: Field, kind: str) -> None:
    if isinstance(row, CodeRow):
        row.show_field(field)
    else:
        row.show_field(field, kind)


def _fits(row: AnyRow, field: Field) -> bool:
    """Say whether a row can show a field without being built anew: the same usual field, or both of a type."""
    if (row.field().id in _USUAL or field.id in _USUAL) and row.field().id != field.id:
        return False
    return field.type is FieldType.CODE if isinstance(row, CodeRow) else row.shows(field)

"""What one row of the preview holds: why it is what it is, each value and its place, and what was left out."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.item import FieldType
from vault_app.core.secret import Secret
from vault_app.ui.item_words import field_label, kind_name
from vault_app.ui.plural import plural
from vault_app.ui.transfer.import_words import drop_words, own_field_words, reason_words, why_words
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vault_app.core.draft import DraftField
    from vault_app.core.ids import ItemId
    from vault_app.core.imported import RowFailure
    from vault_app.services.import_items import PlannedRow

MOST_SHOWN: Final = 100  # values
LONGEST: Final = 300  # characters of a value
_DOTS: Final = "••••••••"
_UNKNOWN: Final = "?"


class RowDetails(Card):
    """Shows one row; hidden while none is chosen. Secrets are dots of one length."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("What the entry holds"))
        self.hide()

    def clear(self) -> None:
        """Show nothing."""
        self.clear_rows()
        self.hide()

    def show_failure(self, failure: "RowFailure") -> None:
        """Say why an entry is left out, and which of its parts have something in them."""
        self.clear_rows()
        title = self.tr("Line %1 was left out").replace("%1", str(failure.position))
        self._add(title, reason_words(failure.reason), strong=True)
        if failure.seen:
            self._add(self.tr("In it"), failure.seen)
        self.show()

    def show_row(
        self, row: "PlannedRow", title_of: "Callable[[ItemId], str]", linked: "Mapping[str, str] | None" = None
    ) -> None:
        """Show an entry; ``linked`` gives the titles in the file of what it refers to, by id in hex."""
        self.clear_rows()
        incoming = row.incoming
        draft = incoming.draft
        here = title_of(row.same_as) if row.same_as is not None else ""
        self._add(draft.title, why_words(row, here), strong=True)
        self._add(self.tr("Kind"), kind_name(draft.kind))
        for field in draft.fields[:MOST_SHOWN]:
            self._add(*_field_words(draft.kind, field, linked or {}))
        more = len(draft.fields) - MOST_SHOWN
        if more > 0:
            self._add("", plural(self.tr("and %n more value(s)", "", more), more))
        if draft.tags:
            self._add(self.tr("Tags"), ", ".join(draft.tags))
        if incoming.earlier:
            count = len(incoming.earlier)
            self._add(self.tr("History"), plural(self.tr("%n earlier value(s)", "", count), count))
        for name, reason in incoming.dropped:
            self._add(self.tr("“%1” is left out").replace("%1", name), drop_words(reason))
        self.show()

    def _add(self, name: str, value: str, *, strong: bool = False) -> None:
        row = QWidget()
        place = QVBoxLayout(row)
        place.setContentsMargins(16, 8, 16, 8)
        place.setSpacing(2)
        if strong:
            place.addWidget(PlainLabel(name, px=14, weight=600, wrap=True))
        elif name:
            place.addWidget(PlainLabel(name, px=12, colour="text2", wrap=True))
        place.addWidget(PlainLabel(value, px=13, wrap=True))
        self.add_row(row)
        row.show()  # at once: on a card that is seen already a layout would do it later


def _field_words(kind: str, field: "DraftField", linked: "Mapping[str, str]") -> tuple[str, str]:
    """Give what a value is called here, and the value or dots."""
    name = field_label(kind, field.id, field.label, field.type)
    if field.type is FieldType.REFERENCE:
        return name, linked.get(str(field.value), _UNKNOWN)
    if field.label:
        name = f"{name} · {own_field_words()}"
    if isinstance(field.value, Secret):
        return name, _DOTS
    value = str(field.value)
    return name, value if len(value) <= LONGEST else f"{value[:LONGEST]}…"

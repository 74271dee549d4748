"""The fields of one item as quick access offers them: plain ones to be read, sealed ones masked."""

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from vault_app.core.account_card import CARD_FIELDS
from vault_app.core.item import Field, FieldType, Item
from vault_app.core.kinds import in_order
from vault_app.core.vault import Vault
from vault_app.core.vault_kinds import kind_in
from vault_app.ui.item_words import field_label, type_icon
from vault_app.ui.quick.row import QuickRow

DOTS: Final = "•" * 12
# What cannot be pasted anywhere.
_NOT_TEXT: Final = frozenset({FieldType.FILE, FieldType.REFERENCE})

# What is said about a finding of the health page, as the account card says things about the account.
_NOTED: Final = b"ignore."
# More of a text than a row can show.
_MOST_SHOWN: Final = 200

translate = QCoreApplication.translate


class FieldRow(NamedTuple):
    """A field and how it reads."""

    field: Field
    row: QuickRow


def rows_of(vault: Vault, item: Item) -> list[FieldRow]:
    """Give what can be copied from an item, in the order of every screen."""
    shown = in_order(kind_in(vault, item.kind), filter(_is_to_copy, item.fields))
    return [FieldRow(field, _row(item, field)) for field in shown]


def _is_to_copy(field: Field) -> bool:
    about = field.id in CARD_FIELDS or field.id.startswith(_NOTED)
    return bool(field.value) and field.type not in _NOT_TEXT and not about


def _row(item: Item, field: Field) -> QuickRow:
    label = field_label(item.kind, field.id, field.label)
    plain = field.value if isinstance(field.value, str) else None
    return QuickRow(
        title=label,
        below=DOTS if plain is None else " ".join(plain[:_MOST_SHOWN].split()),
        act=translate("QuickAccess", "Copy"),
        icon=type_icon(field.type),
        spoken=translate("QuickAccess", "hidden") if plain is None else "",
    )

"""Which keys the foot names, page by page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vault_app.core.kinds import secret_field
from vault_app.ui.item_words import field_label

if TYPE_CHECKING:
    from vault_app.core.item import Item
    from vault_app.ui.quick.key_hints import Hint

translate = QCoreApplication.translate


def hints_of_item(item: "Item", *, mirrored: bool) -> "tuple[Hint, ...]":
    """Give the keys on a row that was found: those that do something with what the item holds."""
    hints: list[Hint] = []
    secret_id = secret_field(item)
    secret = None if secret_id is None else item.field(secret_id)
    if secret is not None:
        hints.append((translate("QuickAccess", "Enter"), field_label(item.kind, secret.id, secret.label, secret.type)))
    if item.username:
        hints.append((translate("QuickAccess", "Shift Enter"), translate("QuickAccess", "User name")))
    if item.code is not None:
        hints.append((translate("QuickAccess", "Alt Enter"), translate("QuickAccess", "One-time code")))
    hints.append(("←" if mirrored else "→", translate("QuickAccess", "More")))
    if item.urls:
        hints.append((translate("QuickAccess", "Ctrl Enter"), translate("QuickAccess", "Open")))
    return (*hints, (translate("QuickAccess", "Esc"), translate("QuickAccess", "Close")))


def hints_of_fields(*, mirrored: bool) -> "tuple[Hint, ...]":
    """Give the keys on a field of an item."""
    return (
        (translate("QuickAccess", "Enter"), translate("QuickAccess", "Copy")),
        ("→" if mirrored else "←", translate("QuickAccess", "Back")),
    )


def hints_of_unlock() -> "tuple[Hint, ...]":
    """Give the keys while the vault is locked."""
    return (
        (translate("QuickAccess", "Enter"), translate("QuickAccess", "Unlock")),
        (translate("QuickAccess", "Esc"), translate("QuickAccess", "Close")),
    )


def hints_of_nothing() -> "tuple[Hint, ...]":
    """Give the keys where there is no row."""
    return ((translate("QuickAccess", "Esc"), translate("QuickAccess", "Close")),)

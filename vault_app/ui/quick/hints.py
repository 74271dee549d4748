"""Which keys the foot names, page by page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from vault_app.ui.quick.key_hints import Hint

translate = QCoreApplication.translate


def hints_of_results(*, mirrored: bool) -> "tuple[Hint, ...]":
    """Give the keys on a row that was found."""
    return (
        (translate("QuickAccess", "Enter"), translate("QuickAccess", "Password")),
        (translate("QuickAccess", "Shift Enter"), translate("QuickAccess", "User name")),
        (translate("QuickAccess", "Alt Enter"), translate("QuickAccess", "One-time code")),
        ("←" if mirrored else "→", translate("QuickAccess", "More")),
        (translate("QuickAccess", "Ctrl Enter"), translate("QuickAccess", "Open")),
        (translate("QuickAccess", "Esc"), translate("QuickAccess", "Close")),
    )


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

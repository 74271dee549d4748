"""What a row says of an item beside its title: the line below, the sign of its kind, and what can be copied from it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from vault_app.core import kinds
from vault_app.core.columns import NUMBER_BYTES
from vault_app.core.ids import USERNAME, FieldId
from vault_app.core.item import Item
from vault_app.core.kinds import LOGIN, known_kind, secret_field
from vault_app.core.vault import Vault
from vault_app.core.vault_kinds import kind_in
from vault_app.ui.item_words import kind_icon, kind_name
from vault_app.ui.plural import plural

DAYS_IN_BIN: Final = 30  # as services.delete_item has it, which brings in cryptography
DAY_MS: Final = 86_400_000

# What tells two items of a kind apart, the best first; never a sealed field.
_BELOW: Final[dict[str, tuple[FieldId, ...]]] = {
    "api": (USERNAME,),
    "database": (kinds.DATABASE, kinds.HOST, USERNAME),
    "server": (kinds.HOST, USERNAME),
    "ssh-key": (kinds.HOST, USERNAME),
    "card": (kinds.NAME_ON_CARD, kinds.BRAND),
    "identity": (kinds.EMAIL, kinds.COMPANY, kinds.PHONE),
    "wifi": (kinds.NETWORK,),
    "licence": (kinds.LICENSED_TO, kinds.EMAIL, kinds.VERSION),
}


@dataclass(frozen=True, slots=True)
class RowWords:
    """The words of one row.

    Attributes:
        below: the line below the title, or "".
        kind: the name of the kind, "" for a login; it is spoken.
        icon: the sign of the kind in the place of a letter, or "".
        has_user, has_secret: whether there is a user name, and something that is copied as a password.
    """

    below: str
    kind: str = ""
    icon: str = ""
    has_user: bool = True
    has_secret: bool = True


def row_words(vault: Vault, position: int) -> RowWords:
    """Give the words of the item at a position; a login is not built for them, other kinds are."""
    key = vault.columns.kind[position]
    if key == LOGIN:
        user = vault.username_at(position)
        return RowWords(user, has_user=bool(user))
    item = vault.at(position)
    secret = secret_field(item)
    name = kind_name(kind_in(vault, key))
    return RowWords(
        _below(item) or name,
        kind=name,
        icon=kind_icon(key) if known_kind(key) is not None else "",
        has_user=bool(item.username),
        has_secret=secret is not None and item.field(secret) is not None,
    )


def days_left(vault: Vault, position: int, now_ms: int) -> int:
    """Give for how many more days the bin keeps the item at a position; the last day counts as one."""
    at = position * NUMBER_BYTES
    deleted = int.from_bytes(vault.columns.deleted[at : at + NUMBER_BYTES], "big")
    return max(0, -(-(deleted + DAYS_IN_BIN * DAY_MS - now_ms) // DAY_MS))


def days_left_words(days: int) -> str:
    """Say for how many more days the bin keeps an item."""
    if not days:
        return QCoreApplication.translate("RowWords", "deleted for good today")
    return plural(QCoreApplication.translate("RowWords", "%n day(s) left", "", days), days)


def _below(item: Item) -> str:
    return next(filter(None, map(item.text, _BELOW.get(item.kind, (USERNAME,)))), "")

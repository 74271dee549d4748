"""The people who are named in a vault, as owners of accounts or as those who know a password."""

from collections import Counter
from typing import TYPE_CHECKING

from vault_app.core.field_places import FieldPlaces
from vault_app.core.ids import KNOWN_TO, OWNER
from vault_app.core.person_names import name_key, names_in

if TYPE_CHECKING:
    from vault_app.core.vault import Vault


def people_in(vault: "Vault") -> dict[str, int]:
    """Give everyone who is named in an account outside the bin, and how many accounts name them."""
    places = FieldPlaces(vault)
    accounts: dict[int, set[str]] = {}
    spelled: dict[str, str] = {}
    for field_id in (KNOWN_TO, OWNER):
        for position, text in places.text_by_item(field_id).items():
            for name in names_in(text):
                spelled.setdefault(name_key(name), name)
                accounts.setdefault(position, set()).add(name_key(name))
    counts = Counter(key for keys in accounts.values() for key in keys)
    return {spelled[key]: count for key, count in counts.items()}

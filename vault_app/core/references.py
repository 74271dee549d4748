"""Items that name each other by reference fields."""

from bisect import bisect_right

from vault_app.core.ids import ItemId
from vault_app.core.item import FieldType
from vault_app.core.kinds import RECORD_KINDS
from vault_app.core.vault import Vault

_REFERENCE = bytes([FieldType.REFERENCE])


def referring_to(vault: Vault, item_id: ItemId) -> tuple[ItemId, ...]:
    """Give the items outside the bin that refer to an item, found without building those that do not."""
    types, texts, wanted = vault.columns.fields.type, vault.columns.fields.text, item_id.hex()
    starts: list[int] = []
    found: dict[ItemId, None] = {}
    place = types.find(_REFERENCE)
    while place >= 0:
        if texts[place] == wanted:
            starts = starts or vault.columns.starts()
            position = bisect_right(starts, place) - 1
            item = vault.at(position)
            if not item.deleted and item.kind not in RECORD_KINDS:
                found[item.id] = None
        place = types.find(_REFERENCE, place + 1)
    return tuple(found)


def title_of(vault: Vault, item_id: ItemId) -> str | None:
    """Give an item's title without building it, or None where it is gone."""
    position = vault.position(item_id)
    return None if position is None else vault.columns.title[position]

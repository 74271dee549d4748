"""The item that someone means by a title or an id."""

from collections.abc import Callable

from vault_app.core.errors import AmbiguousItem, ItemNotFound
from vault_app.core.ids import ID_BYTES, ItemId
from vault_app.core.item import Item
from vault_app.core.kinds import RECORD_KINDS
from vault_app.core.vault import Vault


def find(vault: Vault, title_or_id: str) -> Item:
    """Give the item with that id (32 hex digits) or title.

    A title in other capitals is found where none is spelled so; one in the bin where none outside it has it.

    Raises:
        ItemNotFound: there is none.
        AmbiguousItem: several have that title; it names their ids.
    """
    position = _by_id(vault, title_or_id)
    if position is not None and vault.columns.kind[position] not in RECORD_KINDS:
        return vault.at(position)
    folded = title_or_id.casefold()
    alike = _titled(vault, lambda title: title.casefold() == folded)
    exact = [item for item in alike if item.title == title_or_id]
    for found in (_outside_bin(exact), _outside_bin(alike), exact, alike):
        if len(found) > 1:
            raise AmbiguousItem(ids=tuple(item.id.hex() for item in found))
        if found:
            return found[0]
    raise ItemNotFound


def _by_id(vault: Vault, text: str) -> int | None:
    try:
        item_id = bytes.fromhex(text)
    except ValueError:
        return None
    return vault.position(ItemId(item_id)) if len(item_id) == ID_BYTES else None


def _titled(vault: Vault, fits: Callable[[str], bool]) -> list[Item]:
    titles = vault.columns.title
    return [vault.at(position) for position in vault.shown_positions() if fits(titles[position])]


def _outside_bin(items: list[Item]) -> list[Item]:
    return [item for item in items if not item.deleted]

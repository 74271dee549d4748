"""What the vault has already, to be completed while someone types: its tags and the names of its items."""

from collections import Counter

from vault_app.core.ids import ItemId
from vault_app.core.known_people import people_in
from vault_app.core.vault import Vault


class NamesInVault:
    """Made of one snapshot; each list is made when it is first asked for."""

    def __init__(self, vault: Vault | None) -> None:
        self._vault = vault
        self._by_name: dict[str, ItemId] | None = None

    def tags(self) -> list[str]:
        """Give every tag once, by name."""
        columns = self._vault.columns.tags if self._vault is not None else []
        found = {tag for tags in set(columns) for tag in tags.split("\n") if tag}
        return sorted(found, key=str.casefold)

    def people(self) -> list[str]:
        """Give everyone who is named as owner of an account, or as one who knows it."""
        return sorted(people_in(self._vault), key=str.casefold) if self._vault is not None else []

    def items(self) -> list[str]:
        """Give the name of every item that is not in the bin: its title, and its user name where two have one title."""
        return sorted(self._names(), key=str.casefold)

    def id_of(self, name: str) -> ItemId | None:
        """Give the id of the item with that name, or None."""
        return self._names().get(name)

    def name_of(self, item_id: ItemId) -> str:
        """Give the name of an item, or "" where it is gone."""
        return next((name for name, found in self._names().items() if found == item_id), "")

    def _names(self) -> dict[str, ItemId]:
        if self._by_name is None:
            self._by_name = _names(self._vault) if self._vault is not None else {}
        return self._by_name


def _names(vault: Vault) -> dict[str, ItemId]:
    titles, deleted = vault.columns.title, vault.columns.deleted
    places = [place for place in vault.shown_positions() if not any(deleted[place * 8 : place * 8 + 8])]
    often = Counter(titles[place] for place in places)
    names: dict[str, ItemId] = {}
    for place in places:
        title = titles[place]
        name = title if often[title] == 1 else f"{title} ({vault.username_at(place)})"
        if name in names:
            name = f"{name} #{place}"
        names[name] = vault.id_at(place)
    return names

"""One open vault as quick access looks through it."""

from heapq import nlargest
from itertools import islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from vault_app.core.errors import ItemNotFound, Locked
from vault_app.core.item import Item
from vault_app.core.vault import Vault
from vault_app.ui.finding.finder import Finder
from vault_app.ui.finding.found_row import FoundRow
from vault_app.ui.finding.order import is_listed, positions_of
from vault_app.ui.happenings import Section

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vault_app.core.ids import ItemId
    from vault_app.services.session import Session
    from vault_app.ui.quick.actions import Actions

LAST_USED: Final = 5
# Up to here preparing takes less time than a person notices; a larger vault is prepared in idle slices first.
AT_ONCE: Final = 5_000
_ALL: Final = Section()


class Source(QObject):
    """Finds in the vault of one session, from the first time that somebody wants it until it locks."""

    def __init__(
        self,
        session: "Session",
        actions: "Actions",
        parent: QObject | None = None,
        *,
        prepared: "Callable[[], Finder | None]" = lambda: None,
    ) -> None:
        """Find in the vault of ``session``, by what is ``prepared`` elsewhere where that is the same vault."""
        super().__init__(parent)
        self.session, self.actions, self._prepared = session, actions, prepared
        if isinstance(actions, QObject):
            actions.setParent(self)  # it knows the session, and goes with it
        self._finder = Finder(self)
        self._vault: Vault | None = None
        self._shares = False

    @property
    def vault(self) -> Vault | None:
        """The present snapshot, or None once locked."""
        return None if self.session.locked else self.session.vault

    def prepare(self) -> bool:
        """Make ready to search what the vault is now; False while a large one is not, which goes on in idle time."""
        vault = self.vault
        if vault is None:
            return True
        if vault is not self._vault:
            self._vault = vault
            other = self._prepared()
            self._shares = other is not None and self._finder.share(other, vault)
            if not self._shares:
                self._finder.look_through(vault, positions_of(vault, _ALL), self.session.used)
        return self._finder.prepared or len(vault) <= AT_ONCE

    def follow(self, vault: Vault, item_ids: "Sequence[ItemId]") -> None:
        """Take up a change in which a few items differ, so that not everything is prepared anew."""
        # What is shared has followed already.
        if self._vault is not None and not self._shares and item_ids and self._finder.follow(vault, item_ids):
            self._vault = vault

    def find(self, query: str, most: int) -> tuple[FoundRow, ...]:
        """Give the best matches."""
        return self._finder.find(query)[:most] if self.vault is not None else ()

    def last_used(self) -> list[tuple[int, int]]:
        """Give when (ms) and where the items used last are, latest first; the newest ones where few were used."""
        vault, used = self.vault, self.session.used
        if vault is None:
            return []
        # Some of those used last may be in the bin by now, or gone.
        latest = nlargest(4 * LAST_USED, used.items(), key=lambda entry: entry[1])
        found = [(when, position) for item_id, when in latest if (position := _live(vault, item_id)) is not None]
        newest = _newest(vault, max(0, LAST_USED - len(found)), but={position for _when, position in found})
        return [*found, *((0, position) for position in newest)][:LAST_USED]

    def item(self, item_id: "ItemId") -> Item | None:
        """Build an item, or give None where it is gone."""
        try:
            return self.session.vault.item(item_id)
        except (ItemNotFound, Locked):
            return None

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self._vault = None
        self._finder.forget()


def _live(vault: Vault, item_id: "ItemId") -> int | None:
    position = vault.position(item_id)
    return position if position is not None and is_listed(vault, position) else None


def _newest(vault: Vault, count: int, *, but: set[int]) -> list[int]:
    newest_first = range(len(vault) - 1, -1, -1)
    fresh = (position for position in newest_first if position not in but and is_listed(vault, position))
    return list(islice(fresh, count))

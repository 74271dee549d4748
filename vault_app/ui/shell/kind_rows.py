"""The kinds of items in a vault, as rows of the sidebar and as entries of the menu for a new item."""

from typing import TYPE_CHECKING

from vault_app.core.kinds import KINDS, Kind
from vault_app.core.vault_kinds import own_kinds
from vault_app.ui.item_words import kind_icon, kind_name_of_many
from vault_app.ui.shell.nav_group import NavEntry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.core.vault import Vault
    from vault_app.ui.shell.counts import Counts


def kinds_offered(vault: "Vault | None") -> "Sequence[Kind]":
    """Give the kinds that a new item can be of: the app's, then those that people made in this vault."""
    return KINDS if vault is None else (*KINDS, *own_kinds(vault))


def kind_rows(vault: "Vault", counts: "Counts") -> list[NavEntry]:
    """Give a row for each kind that is there, in the order of the menu; none where all items are of one kind."""
    there = dict(counts.kinds)
    if len(there) < 2:  # noqa: PLR2004  # one kind is all items
        return []
    known: list[Kind | str] = [kind for kind in kinds_offered(vault) if kind.key in there]
    named = {kind.key for kind in known if isinstance(kind, Kind)}
    entries = [*known, *(key for key in there if key not in named)]
    return [_row(kind, there) for kind in entries]


def _row(kind: Kind | str, there: dict[str, int]) -> NavEntry:
    key = kind if isinstance(kind, str) else kind.key
    return NavEntry(key, kind_name_of_many(kind), there[key], icon=kind_icon(kind))

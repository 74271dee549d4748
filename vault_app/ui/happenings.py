"""What the screens tell each other through the session bridge: small frozen facts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vault_app.core.errors import VaultAppError
    from vault_app.core.ids import ItemId
    from vault_app.core.vault import Vault
    from vault_app.ports.clipboard import Lease
    from vault_app.services.session import Session


@dataclass(frozen=True, slots=True)
class VaultChanged:
    """The new snapshot, and which items differ; no ids: anything may differ."""

    vault: "Vault"
    item_ids: "tuple[ItemId, ...]" = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Something to be told in passing.

    Attributes:
        act: what the button ``action`` does; ``second_act`` is for a second one before it.
        seconds: how long it is shown; 0: until it is dismissed.
    """

    title: str
    detail: str = ""
    icon: str = "check"
    action: str = ""
    act: Callable[[], object] | None = None
    seconds: int = 6
    second: str = ""
    second_act: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True)
class Rescue:
    """What may help where something failed: to do it again, or to show what could not be copied in large type."""

    again: Callable[[], object] | None = None
    enlarge: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """Something did not work, on an open vault or without one."""

    error: "VaultAppError"
    session: "Session | None"
    rescue: Rescue


@dataclass(frozen=True, slots=True)
class Copied:
    """Something was put on the clipboard: ``what`` ("Password") of the item called ``title`` (may be empty).

    Attributes:
        holds: of a one-time code, for how many more seconds it is valid; 0 for everything else.
        copy_code: copies the one-time code of the same item next, if it has one.
    """

    what: str
    title: str
    lease: "Lease"
    holds: int = 0
    copy_code: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the vault that the list shows.

    Attributes:
        kind: "all", "favourites", "codes" (items with a one-time code), "kind" (of one kind of item), "tag" or "bin".
        tag: the tag of "tag".
        item_kind: the key of "kind".
    """

    kind: str = "all"
    tag: str = ""
    item_kind: str = ""
